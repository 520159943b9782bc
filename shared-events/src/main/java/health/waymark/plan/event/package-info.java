/** The plan as a whole: what happened to it, and the values every slice speaks in. Depends on the JDK and annotations alone. */
@NullMarked
package health.waymark.plan.event;

import org.jspecify.annotations.NullMarked;
