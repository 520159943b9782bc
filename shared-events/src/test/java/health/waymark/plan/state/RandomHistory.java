package health.waymark.plan.state;

import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Histories of plans as they might be: every kind of event, in an order that folds, the same for the same seed. They
 * obey what the fold demands and not what commands demand.
 */
public final class RandomHistory {
    private final RandomEvents events;
    private final String organisation;
    private final List<Recorded> history = new ArrayList<>();

    private RandomHistory(long seed, String organisation) {
        this.events = new RandomEvents(seed);
        this.organisation = organisation;
    }

    /** The events of one plan, without positions. */
    public static List<Recorded> of(long seed, int events, String organisation) {
        RandomHistory made = new RandomHistory(seed, organisation);
        made.add(made.events.drafted());
        while (made.history.size() < events) {
            made.events.next().ifPresent(made::add);
        }
        return made.history;
    }

    public static List<Recorded> of(long seed, int events) {
        return of(seed, events, "default");
    }

    /** Made-up provenance, for tests that need no other. */
    public static Provenance by(String organisation, UUID command) {
        return new Provenance(
                "clinician",
                "Ada Marsh",
                "CLINICIAN",
                null,
                organisation,
                "waymark",
                "test",
                "TREAT",
                null,
                null,
                command,
                "correlation",
                command.toString());
    }

    private void add(PlanEvent event) {
        Random random = events.random;
        Instant now = events.now.plus(Duration.ofMinutes(random.nextInt(60 * 24)));
        events.now = now;
        Instant effective = random.nextInt(4) == 0 ? now.minus(Duration.ofHours(random.nextInt(200))) : null;
        Recorded recorded = new Recorded(
                events.uuid(), event, events.plan.version() + 1, 0, now, effective, by(organisation, events.uuid()));
        events.plan.apply(recorded);
        history.add(recorded);
    }
}
