/** What the plan is for: problems and needs. */
@NullMarked
package health.waymark.problem.event;

import org.jspecify.annotations.NullMarked;
