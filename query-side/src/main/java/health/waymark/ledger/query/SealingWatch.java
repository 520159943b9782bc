package health.waymark.ledger.query;

import health.waymark.eventlog.EventLog;
import java.time.Clock;
import java.time.Duration;

/** Looks how far the ledger is behind, once a second at most however many ask. */
final class SealingWatch {
    private static final Duration KEPT = Duration.ofSeconds(1);

    /** By then an event must be sealed. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Seals seals;
    private final EventLog log;
    private final Clock clock;
    private SealingLag last = new SealingLag(0, 0, 0, Duration.ZERO, false);
    private long movedAt = System.nanoTime();
    private long lookedAt = movedAt - KEPT.toNanos();

    SealingWatch(Seals seals, EventLog log, Clock clock) {
        this.seals = seals;
        this.log = log;
        this.clock = clock;
    }

    synchronized SealingLag look() {
        long now = System.nanoTime();
        if (now - lookedAt >= KEPT.toNanos()) {
            last = lag(now);
            lookedAt = now;
        }
        return last;
    }

    private SealingLag lag(long now) {
        Seal seal = seals.last().orElse(null);
        long position = seal == null ? 0 : seal.lastPosition();
        long behind = Math.max(0, log.head() - position);
        if (behind == 0 || position != last.position()) {
            movedAt = now;
        }
        Duration age = log.recordedAfter(position)
                .map(recorded -> Duration.between(recorded, clock.instant()))
                .filter(since -> !since.isNegative())
                .orElse(Duration.ZERO);
        // Nobody may have looked for long: then only the event's own age tells whether it waits.
        boolean stuck = now - movedAt > PATIENCE.toNanos() && age.compareTo(PATIENCE) > 0;
        return new SealingLag(seal == null ? 0 : seal.size(), position, behind, age, stuck);
    }
}
