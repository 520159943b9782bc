package health.waymark.eventlog;

/** The log could not be reached or did not confirm; whether the events were recorded is told by a retry with the key. */
public final class LogUnavailable extends RuntimeException {
    public static final String SENTENCE = "The event log did not confirm: retry with the same Idempotency-Key.";
    private static final long serialVersionUID = 1L;

    LogUnavailable(Throwable cause) {
        super(SENTENCE, cause);
    }
}
