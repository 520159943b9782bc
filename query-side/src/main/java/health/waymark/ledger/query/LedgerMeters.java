package health.waymark.ledger.query;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** The same as the health indicator tells, as numbers over time. */
final class LedgerMeters implements MeterBinder {
    private final Sealer sealer;
    private final SealingWatch watch;

    LedgerMeters(Sealer sealer, SealingWatch watch) {
        this.sealer = sealer;
        this.watch = watch;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "waymark.ledger.size", "Events that were sealed", lag -> lag.size());
        gauge(registry, "waymark.ledger.lag", "Positions of the log that aren't sealed", lag -> lag.behind());
        gauge(
                registry,
                "waymark.ledger.age",
                "Age in seconds of the oldest event that isn't sealed",
                lag -> lag.age().toMillis() / 1_000.0);
        gauge(registry, "waymark.ledger.stuck", "1 when none of them is sealed", lag -> lag.stuck() ? 1 : 0);
        FunctionCounter.builder("waymark.ledger.failures", sealer, Sealer::failures)
                .description("How often this process could not seal")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<SealingLag> value) {
        Gauge.builder(name, watch, source -> value.applyAsDouble(source.look()))
                .description(description)
                .register(registry);
    }
}
