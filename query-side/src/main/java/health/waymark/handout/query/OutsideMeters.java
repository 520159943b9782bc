package health.waymark.handout.query;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** What the page and the health tell, as numbers over time. */
final class OutsideMeters implements MeterBinder {
    private final Outside outside;
    private final Clock clock;
    private final Instant begunAt;

    OutsideMeters(Outside outside, Clock clock) {
        this.outside = outside;
        this.clock = clock;
        this.begunAt = clock.instant();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Target.Kind kind : outside.kinds()) {
            String tag = kind.name().toLowerCase(Locale.ROOT);
            FunctionCounter.builder("waymark.ledger.hand-out.failures", outside, source -> source.failures(kind))
                    .tag("target", tag)
                    .description("How often this process could not hand a checkpoint out")
                    .register(registry);
            Gauge.builder("waymark.ledger.hand-out.age", outside, source -> age(source, kind))
                    .tag("target", tag)
                    .description(
                            "Seconds since the place of the kind that waits longest had a checkpoint, or since the start"
                                    + " where it never had one")
                    .register(registry);
        }
        Gauge.builder("waymark.ledger.walk.age", outside, source -> source.lastWalk()
                        .map(walk -> since(walk.endedAt()))
                        .orElse(Double.NaN))
                .description("Seconds since the last nightly walk came to its end")
                .register(registry);
        Gauge.builder("waymark.ledger.walk.bad", outside, source -> source.lastWalk()
                        .map(walk -> walk.finding() == null ? 0.0 : 1.0)
                        .orElse(Double.NaN))
                .description("1 when the last nightly walk found something that isn't as it was sealed")
                .register(registry);
    }

    private double age(Outside source, Target.Kind kind) {
        return source.targets().stream()
                .filter(target -> target.kind().equals(kind.name()))
                .mapToDouble(target -> since(Objects.requireNonNullElse(target.at(), begunAt)))
                .max()
                .orElse(Double.NaN);
    }

    private double since(Instant at) {
        return Duration.between(at, clock.instant()).toMillis() / 1_000.0;
    }
}
