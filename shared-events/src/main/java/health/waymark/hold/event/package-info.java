/** Legal hold: that a plan's record must be kept whatever its retention says, and that it need not any longer. */
@NullMarked
package health.waymark.hold.event;

import org.jspecify.annotations.NullMarked;
