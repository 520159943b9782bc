package health.waymark.projection;

import health.waymark.eventlog.EventLog;
import java.time.Clock;
import java.time.Duration;

/** Looks how far the read model is behind, once a second at most however many ask. */
final class LagWatch {
    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Projections projections;
    private final EventLog log;
    private final Clock clock;
    private long position = -1;
    private long movedAt = System.nanoTime();
    private long lookedAt;
    private Lag last = new Lag(0, 0, 0, Duration.ZERO, false, 0);
    private boolean looked;

    LagWatch(Projections projections, EventLog log, Clock clock) {
        this.projections = projections;
        this.log = log;
        this.clock = clock;
    }

    synchronized Lag look() {
        long now = System.nanoTime();
        if (!looked || now - lookedAt > KEPT.toNanos()) {
            last = lag(now);
            lookedAt = now;
            looked = true;
        }
        return last;
    }

    private Lag lag(long now) {
        long come = projections.position();
        long head = Math.max(come, projections.head());
        if (come != position || come == head) {
            position = come;
            movedAt = now;
        }
        Duration age = log.recordedAfter(come)
                .map(recorded -> Duration.between(recorded, clock.instant()))
                .filter(since -> !since.isNegative())
                .orElse(Duration.ZERO);
        return new Lag(come, head, head - come, age, now - movedAt > PATIENCE.toNanos(), projections.parkedCount());
    }
}
