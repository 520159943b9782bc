/**
 * The review cycle: what the calendar calls for, decided purely over what the log holds; the due list that says when to
 * look at which plan; the scheduler that does; and the reconciler that mends both (ADR 0011).
 */
@NullMarked
package health.waymark.reminder.command;

import org.jspecify.annotations.NullMarked;
