package health.waymark.evidence;

import health.waymark.access.Actor;
import health.waymark.access.ActorProvenance;
import health.waymark.eventlog.EvidenceLog;
import health.waymark.eventlog.EvidenceLog.Witnessed;
import health.waymark.evidence.event.EvidenceEvent;
import health.waymark.evidence.event.EvidenceKind;
import health.waymark.evidence.event.EvidenceOmitted;
import health.waymark.plan.event.Provenance;
import health.waymark.plan.event.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes evidence down and returns at once. What has gathered goes into the log in one append an organisation, four times a
 * second at most; a process that dies takes no more than that with it. While the log takes nothing, or slower than
 * evidence comes, so much waits and no more: what finds no room is on record as a number.
 */
public final class Evidence implements AutoCloseable {
    /**
     * How many of a kind go in one append, which holds the log's head while it lasts. Refusals come in floods from
     * programs that are wrong; looks come as fast as plans can be read, and each counts.
     */
    static final Map<EvidenceKind, Integer> GROUPS = Map.of(EvidenceKind.REFUSAL, 500, EvidenceKind.ACCESS, 2_000);

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final String WAYMARK = "waymark";
    private static final Logger log = LoggerFactory.getLogger(Evidence.class);

    private final EvidenceLog record;
    private final String version;
    private final Clock clock;
    private final Map<String, Gathered> gathered = new ConcurrentHashMap<>();
    private final Map<EvidenceKind, Counter> omitted = new EnumMap<>(EvidenceKind.class);
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "evidence-writer");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean troubled;

    /** Of one organisation: what waits, and what is being appended until it is known to be there. */
    private static final class Gathered {
        private final Map<EvidenceKind, Lane> lanes = new EnumMap<>(EvidenceKind.class);
        private EvidenceLog.@Nullable Batch underWay;

        Gathered() {
            GROUPS.forEach((kind, group) -> lanes.put(kind, new Lane(group)));
        }

        Lane lane(EvidenceKind kind) {
            return Objects.requireNonNull(lanes.get(kind));
        }
    }

    /** @param version this Waymark's, as it is recorded with every event */
    public Evidence(EvidenceLog record, String version, Clock clock, MeterRegistry meters) {
        this.record = record;
        this.version = version;
        this.clock = clock;
        for (EvidenceKind kind : EvidenceKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            omitted.put(
                    kind,
                    Counter.builder("waymark.evidence.omitted")
                            .description("Refusals and accesses that are on record as a number only")
                            .tag("kind", name)
                            .register(meters));
            Gauge.builder("waymark.evidence.waiting", this, evidence -> evidence.waiting(kind))
                    .description("Refusals and accesses that are not in the log yet")
                    .tag("kind", name)
                    .register(meters);
        }
    }

    Evidence start() {
        writer.scheduleWithFixedDelay(this::write, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** Takes it down; it is in the log a moment later. */
    public void take(EvidenceEvent event, Actor actor) {
        Provenance by = ActorProvenance.of(actor, version);
        Provenance saying = actor.because() == null ? by : by.withReason(new Reason(null, actor.because()));
        Witnessed one = new Witnessed(UUID.randomUUID(), event, saying, clock.instant());
        EvidenceKind kind = event.evidenceOf();
        if (!of(actor.organisation()).lane(kind).add(one)) {
            Objects.requireNonNull(omitted.get(kind)).increment();
        }
    }

    private Gathered of(String organisation) {
        return gathered.computeIfAbsent(organisation, any -> new Gathered());
    }

    private double waiting(EvidenceKind kind) {
        return gathered.values().stream()
                .mapToInt(each -> each.lane(kind).size())
                .sum();
    }

    /** Appends what has gathered, once around; true when some of it waits still. */
    synchronized boolean write() {
        boolean more = false;
        for (Map.Entry<String, Gathered> each : gathered.entrySet()) {
            try {
                more |= write(each.getKey(), each.getValue());
            } catch (RuntimeException failed) {
                report(failed);
                return true;
            }
        }
        troubled = false;
        return more;
    }

    private boolean write(String organisation, Gathered of) {
        if (of.underWay == null) {
            List<Witnessed> next = next(organisation, of);
            if (next.isEmpty()) {
                return false;
            }
            of.underWay = new EvidenceLog.Batch(organisation, next);
        }
        record.append(of.underWay);
        of.underWay = null;
        return of.lanes.values().stream().anyMatch(lane -> lane.size() > 0);
    }

    private List<Witnessed> next(String organisation, Gathered of) {
        List<Witnessed> next = new ArrayList<>();
        of.lanes.forEach((kind, lane) -> {
            lane.takeGroup(next);
            Lane.Omitted left = lane.takeOmitted();
            if (left.count() > 0) {
                next.add(new Witnessed(
                        UUID.randomUUID(),
                        new EvidenceOmitted(kind, left.count()),
                        waymark(organisation),
                        left.last()));
            }
        });
        return next;
    }

    private Provenance waymark(String organisation) {
        UUID id = UUID.randomUUID();
        return new Provenance(
                WAYMARK,
                "Waymark",
                Provenance.SYSTEM,
                null,
                organisation,
                WAYMARK,
                version,
                "HCOMPL",
                null,
                null,
                id,
                id.toString(),
                id.toString());
    }

    private void report(RuntimeException failed) {
        if (!troubled) {
            troubled = true;
            log.warn(
                    "Refusals and accesses can't be recorded for now ({}): they wait.",
                    failed.getClass().getSimpleName());
        }
    }

    /** Appends what still waits, as long as the log takes it. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        long end = System.nanoTime() + LAST_WORDS.toNanos();
        boolean more = true;
        while (more && !troubled && System.nanoTime() < end) {
            more = write();
        }
    }
}
