/**
 * What the events of a plan's reminder stream add up to, and whom a reminder is for. Written once for the process that
 * issues reminders and for the views that show them. Nothing here knows Spring, Axon or a database.
 */
@NullMarked
package health.waymark.reminder.state;

import org.jspecify.annotations.NullMarked;
