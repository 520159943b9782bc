package health.waymark.eventlog;

/** Somebody else's command with this key was recorded first; this one was not. */
public final class AlreadyAnswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AlreadyAnswered() {
        super("A command with this key has been answered already.", null, false, false);
    }
}
