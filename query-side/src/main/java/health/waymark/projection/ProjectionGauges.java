package health.waymark.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** The same as the health indicator tells, as numbers over time. */
final class ProjectionGauges implements MeterBinder {
    private final LagWatch watch;

    ProjectionGauges(LagWatch watch) {
        this.watch = watch;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "waymark.projection.lag", "Events in the log and not yet in the views", lag -> lag.behind());
        gauge(
                registry,
                "waymark.projection.age",
                "Age in seconds of the oldest of them",
                lag -> lag.age().toMillis() / 1_000.0);
        gauge(registry, "waymark.projection.stuck", "1 when none of them gets through", lag -> lag.stuck() ? 1 : 0);
        gauge(registry, "waymark.projection.parked", "Plans whose event could not be taken", lag -> lag.parkedPlans());
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Lag> value) {
        Gauge.builder(name, watch, source -> value.applyAsDouble(source.look()))
                .description(description)
                .tag("processor", PlansProcessor.NAME)
                .register(registry);
    }
}
