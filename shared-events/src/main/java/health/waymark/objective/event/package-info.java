/** Short-term steps towards a goal. */
@NullMarked
package health.waymark.objective.event;

import org.jspecify.annotations.NullMarked;
