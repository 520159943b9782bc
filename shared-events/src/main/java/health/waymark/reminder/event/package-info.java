/**
 * What Waymark itself finds out about a plan's time: reviews that fell due, targets passed, silences, and the reminders
 * that go out. These events lie in a stream beside the plan's, so that they never race a command (ADR 0011).
 */
@NullMarked
package health.waymark.reminder.event;

import org.jspecify.annotations.NullMarked;
