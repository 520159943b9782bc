package health.waymark.eventlog;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;

/** What is watched of appends, and whether whoever writes still comes to an end with them. */
final class WriterMeters {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long IDLE = 0;

    private final AppendMeters appends;
    private volatile long since = IDLE;

    WriterMeters(MeterRegistry registry, Collection<?> waiting) {
        appends = new AppendMeters(registry, waiting::size);
    }

    Commit begin(int size) {
        since = System.nanoTime();
        return new Commit(appends.begin(size));
    }

    boolean hangs() {
        long begun = since;
        return begun != IDLE && System.nanoTime() - begun > PATIENCE.toNanos();
    }

    final class Commit {
        private final AppendMeters.Commit timed;

        private Commit(AppendMeters.Commit timed) {
            this.timed = timed;
        }

        void succeeded() {
            since = IDLE;
            timed.succeeded();
        }

        void failed() {
            since = IDLE;
            timed.failed();
        }
    }
}
