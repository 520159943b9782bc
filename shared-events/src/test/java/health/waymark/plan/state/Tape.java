package health.waymark.plan.state;

import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.Provenance;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plays events into a plan, at the times one sets; one after the other they get their versions and positions. */
public final class Tape {
    public static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");
    public static final Provenance BY = new Provenance(
            "clinician-1",
            "Maya Okafor",
            "CLINICIAN",
            null,
            "default",
            "waymark",
            "test",
            "TREAT",
            null,
            null,
            new UUID(0, 1),
            "correlation-1",
            "command-1");

    private final PlanState plan = new PlanState(ZoneOffset.UTC);
    private final List<Recorded> record = new ArrayList<>();
    private Instant now = BEGIN;

    public static PlanState played(List<PlanEvent> events) {
        return new Tape().play(events).plan();
    }

    /** What follows is recorded at this instant. */
    public Tape at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public Tape play(PlanEvent... events) {
        return play(List.of(events));
    }

    public Tape play(List<PlanEvent> events) {
        events.forEach(event -> record(event, null));
        return this;
    }

    /** Recorded now, true at another instant. */
    public Tape playEffective(String effectiveAt, PlanEvent event) {
        record(event, Instant.parse(effectiveAt));
        return this;
    }

    private void record(PlanEvent event, @Nullable Instant effectiveAt) {
        long next = plan.version() + 1;
        Recorded recorded = new Recorded(new UUID(1, next), event, next, next, now, effectiveAt, BY);
        plan.apply(recorded);
        record.add(recorded);
    }

    /** Everything played so far, as the log would have it. */
    public List<Recorded> recorded() {
        return List.copyOf(record);
    }

    public PlanState plan() {
        return plan;
    }
}
