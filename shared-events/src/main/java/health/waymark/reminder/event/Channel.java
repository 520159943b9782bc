package health.waymark.reminder.event;

/** A way a reminder reaches somebody. What is on the worklist is there for whoever looks. */
public enum Channel {
    WORKLIST,
    EMAIL,
    WEBHOOK
}
