package health.waymark.eventlog;

import java.sql.SQLException;

/** The log could not be reached or did not confirm; whether the events were recorded is told by a retry with the key. */
public final class LogUnavailable extends RuntimeException {
    public static final String SENTENCE = "The event log did not confirm: retry with the same Idempotency-Key.";
    private static final long serialVersionUID = 1L;

    /** SQLState of a disk without room. */
    private static final String DISK_FULL = "53100";

    public LogUnavailable(Throwable cause) {
        super(SENTENCE, cause);
    }

    /** Whether there was no room for the events: then they are not recorded, and won't be until there is. */
    public boolean diskFull() {
        return getCause() instanceof SQLException refused && DISK_FULL.equals(refused.getSQLState());
    }
}
