package health.waymark.axonserver.log;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The same measurements as of the log in PostgreSQL, under the same names: dashboards need not know which it is. */
final class AppendMeters {
    private final AtomicInteger waiting = new AtomicInteger();
    private final DistributionSummary groups;
    private final Timer committed;
    private final Timer failed;

    AppendMeters(MeterRegistry registry) {
        Gauge.builder("waymark.eventlog.waiting", waiting, AtomicInteger::get)
                .description("Appends that wait for Axon Server")
                .register(registry);
        groups = DistributionSummary.builder("waymark.eventlog.group")
                .description("Events that one append takes")
                .publishPercentiles(0.5, 0.95)
                .register(registry);
        committed = timer(registry, "committed");
        failed = timer(registry, "failed");
    }

    private static Timer timer(MeterRegistry registry, String outcome) {
        return Timer.builder("waymark.eventlog.commit")
                .description("From the sending of events to their confirmation")
                .tag("outcome", outcome)
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry);
    }

    void timed(int size, Runnable append) {
        long begun = System.nanoTime();
        waiting.incrementAndGet();
        groups.record(size);
        Timer end = failed;
        try {
            append.run();
            end = committed;
        } finally {
            waiting.decrementAndGet();
            end.record(Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
