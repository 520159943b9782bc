/** Long-term goals, the client's agreement to them and how they end. */
@NullMarked
package health.waymark.goal.event;

import org.jspecify.annotations.NullMarked;
