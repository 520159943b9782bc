package health.waymark.eventlog;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;

/** What an operator watches of the log's writer: how many wait, how many go together, how long a commit takes. */
final class WriterMeters {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long IDLE = 0;

    private final DistributionSummary groups;
    private final Timer commits;
    private final Timer failures;
    private volatile long since = IDLE;

    WriterMeters(MeterRegistry registry, Collection<?> waiting) {
        Gauge.builder("waymark.eventlog.waiting", waiting, Collection::size)
                .description("Appends that wait for the writer")
                .register(registry);
        groups = DistributionSummary.builder("waymark.eventlog.group")
                .description("Appends that one transaction takes")
                .publishPercentiles(0.5, 0.95)
                .register(registry);
        commits = timer(registry, "committed");
        failures = timer(registry, "failed");
    }

    private static Timer timer(MeterRegistry registry, String outcome) {
        return Timer.builder("waymark.eventlog.commit")
                .description("From the lock on the head to the commit")
                .tag("outcome", outcome)
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry);
    }

    Commit begin(int size) {
        groups.record(size);
        return new Commit(System.nanoTime());
    }

    boolean hangs() {
        long begun = since;
        return begun != IDLE && System.nanoTime() - begun > PATIENCE.toNanos();
    }

    final class Commit {
        private final long begun;

        private Commit(long begun) {
            this.begun = begun;
            since = begun;
        }

        void succeeded() {
            end(commits);
        }

        void failed() {
            end(failures);
        }

        private void end(Timer timer) {
            since = IDLE;
            timer.record(Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
