/** What compliance asks of a plan's record: to keep it, and to let go of it again. */
@NullMarked
package health.waymark.hold.command;

import org.jspecify.annotations.NullMarked;
