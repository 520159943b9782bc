package health.waymark.eventlog;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the views have come, for those who promise that something is visible. Reads the processor's token, which is
 * the same wherever the query side runs.
 */
public final class Views {
    private static final long MILLISECONDS_BETWEEN_LOOKS = 50;

    private final JdbcClient jdbc;

    public Views(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until every event up to a position is visible; false if it isn't in time. Where there are no views, true. */
    public boolean await(long position, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!areThere(position)) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        }
        return true;
    }

    private boolean areThere(long position) {
        boolean none = jdbc.sql("select to_regclass('read_model.token') is null")
                .query(Boolean.class)
                .single();
        return none
                || jdbc.sql("select coalesce(min(position), 0) from read_model.token where processor = 'plans'")
                                .query(Long.class)
                                .single()
                        >= position;
    }
}
