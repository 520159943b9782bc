package health.waymark.reminder.command;

import health.waymark.eventlog.EventLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Looks whether what is due gets looked at and the due list follows the log, once a second at most however many ask. */
final class DueWatch implements MeterBinder {
    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * @param due plans whose time has come
     * @param lag how long ago it came for the longest of them
     * @param behind positions of the log that the list doesn't account for yet
     * @param stuck there is something to do, and for a while none of it was done
     */
    record Seen(long due, Duration lag, long behind, boolean stuck) {}

    private record Work(long position, DueList.@Nullable Due due) {}

    private final DueList list;
    private final DueListProcessor processor;
    private final EventLog log;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private @Nullable Work last;
    private @Nullable Seen seen;
    private long movedAt;
    private long lookedAt;

    /** @param nanoTime the machine's, as {@link System#nanoTime}: a clock that jumps must not make anything stuck */
    DueWatch(DueList list, DueListProcessor processor, EventLog log, Clock clock, LongSupplier nanoTime) {
        this.list = list;
        this.processor = processor;
        this.log = log;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.movedAt = nanoTime.getAsLong();
    }

    synchronized Seen look() {
        long now = nanoTime.getAsLong();
        if (seen == null || now - lookedAt > KEPT.toNanos()) {
            seen = see(now);
            lookedAt = now;
        }
        return seen;
    }

    private Seen see(long now) {
        Instant instant = clock.instant();
        long position = processor.position();
        long behind = Math.max(0, log.head() - position);
        DueList.Due due = list.due(instant);
        Work work = new Work(position, due);
        if (behind == 0 && due.plans() == 0 || !Objects.equals(work, last)) {
            movedAt = now;
            last = work;
        }
        Instant oldest = due.oldest();
        return new Seen(
                due.plans(),
                oldest == null ? Duration.ZERO : Duration.between(oldest, instant),
                behind,
                now - movedAt > PATIENCE.toNanos());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "waymark.reminder.due", "Plans whose time to be looked at has come", Seen::due);
        gauge(registry, "waymark.reminder.lag", "Seconds since it came for the longest of them", seen -> seen.lag()
                .toSeconds());
        gauge(registry, "waymark.reminder.behind", "Events the due list doesn't account for yet", Seen::behind);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Seen> value) {
        Gauge.builder(name, this, watch -> value.applyAsDouble(watch.look()))
                .description(description)
                .register(registry);
    }
}
