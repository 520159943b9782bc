package health.waymark.reminder.state;

import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderEvent;
import health.waymark.reminder.event.ReminderFailed;
import health.waymark.reminder.event.ReminderSuperseded;

/** Where a reminder stands. */
public enum ReminderStatus {
    PENDING,
    SENT,
    FAILED,
    SUPERSEDED;

    /**
     * Where it stands after an event about it. Whatever came before, one that reached somebody is sent; what was given up
     * stays failed until then, so that it is seen.
     */
    public ReminderStatus after(ReminderEvent event) {
        if (event instanceof ReminderDelivered) {
            return SENT;
        }
        if (this == PENDING && event instanceof ReminderFailed) {
            return FAILED;
        }
        return this == PENDING && event instanceof ReminderSuperseded ? SUPERSEDED : this;
    }
}
