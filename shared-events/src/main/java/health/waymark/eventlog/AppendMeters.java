package health.waymark.eventlog;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What an operator watches of appends: how many wait, how many go together, how long it takes until they are kept. Under
 * the same names wherever they are kept, so that dashboards need not know.
 */
public final class AppendMeters {
    private final DistributionSummary groups;
    private final Timer committed;
    private final Timer failed;

    public AppendMeters(MeterRegistry registry, Supplier<Number> waiting) {
        Gauge.builder("waymark.eventlog.waiting", waiting)
                .description("Appends that wait to be kept")
                .register(registry);
        groups = DistributionSummary.builder("waymark.eventlog.group")
                .description("How much goes together: appends in one transaction, or events in one call of Axon Server")
                .publishPercentiles(0.5, 0.95)
                .register(registry);
        committed = timer(registry, "committed");
        failed = timer(registry, "failed");
    }

    private static Timer timer(MeterRegistry registry, String outcome) {
        return Timer.builder("waymark.eventlog.commit")
                .description("From the lock on the head to the commit, or from the sending to its confirmation")
                .tag("outcome", outcome)
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry);
    }

    public Commit begin(int size) {
        groups.record(size);
        return new Commit();
    }

    /** One that is under way. */
    public final class Commit {
        private final long begun = System.nanoTime();

        public void succeeded() {
            end(committed);
        }

        public void failed() {
            end(failed);
        }

        private void end(Timer timer) {
            timer.record(Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
