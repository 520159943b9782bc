package health.waymark.delivery.command;

import health.waymark.eventlog.EventLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what waits and what is dead, once a second at most however many ask. */
final class DeliveryWatch implements MeterBinder {
    private static final Duration KEPT = Duration.ofSeconds(1);

    /** @param behind positions of the log that the outbox doesn't account for yet */
    record Seen(long waiting, long dead, long behind) {}

    private final JdbcClient jdbc;
    private final OutboxProcessor processor;
    private final EventLog log;
    private @Nullable Seen seen;
    private long lookedAt;

    DeliveryWatch(JdbcClient jdbc, OutboxProcessor processor, EventLog log) {
        this.jdbc = jdbc;
        this.processor = processor;
        this.log = log;
    }

    synchronized Seen look() {
        long now = System.nanoTime();
        if (seen == null || now - lookedAt > KEPT.toNanos()) {
            seen = see();
            lookedAt = now;
        }
        return seen;
    }

    private Seen see() {
        long behind = Math.max(0, log.head() - processor.position());
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select state, count(*) from command.delivery where state in ('WAITING', 'DEAD') group by state")
                .query((row, n) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return new Seen(counts.getOrDefault("WAITING", 0L), counts.getOrDefault("DEAD", 0L), behind);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "waymark.delivery.waiting", "Deliveries that wait for their time", Seen::waiting);
        gauge(registry, "waymark.delivery.dead", "Deliveries that were given up and wait for a decision", Seen::dead);
        gauge(registry, "waymark.delivery.behind", "Events the outbox doesn't account for yet", Seen::behind);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Seen> value) {
        Gauge.builder(name, this, watch -> value.applyAsDouble(watch.look()))
                .description(description)
                .register(registry);
    }
}
