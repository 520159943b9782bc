package health.waymark.eventlog;

/** A stored event that this version of Waymark cannot read. Says nothing of its content. */
public final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableEvent(String event, int revision, String why) {
        super("Event " + event + ", revision " + revision + ", cannot be read: " + why + ".");
    }
}
