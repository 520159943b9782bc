package health.waymark.disclosure.query;

import health.waymark.projection.Projections;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those that follow the log: what they have taken is what a report can show. */
final class Followers {
    private static final long MILLISECONDS_BETWEEN_LOOKS = 50;

    private final Projections plans;
    private final JdbcClient jdbc;

    Followers(Projections plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /** Waits until plans and evidence are shown up to a position; false if they aren't in time. */
    boolean await(long position, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (plans.position() < position || evidence() < position) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        }
        return true;
    }

    private long evidence() {
        return jdbc.sql("select coalesce(min(position), 0) from evidence.token where processor = 'evidence'")
                .query(Long.class)
                .single();
    }
}
