/** Which reminders there are, what became of them and whom they are for. */
@NullMarked
package health.waymark.reminder.query;

import org.jspecify.annotations.NullMarked;
