package health.waymark.reminder.command;

import java.time.Instant;

/**
 * When a plan must be looked at next.
 *
 * @param why the kind of reminder that is due then
 */
record Look(Instant at, String why) {}
