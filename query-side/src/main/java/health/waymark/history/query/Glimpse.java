package health.waymark.history.query;

import health.waymark.eventlog.EventTypes;
import health.waymark.plan.state.Recorded;
import java.time.Instant;
import java.util.Set;

/** As much of an event as it takes to say where in a history it lies. */
public record Glimpse(long version, String type, Instant recordedAt, boolean late) {

    static final Set<String> CORRECT = Set.of("EntryCorrected", "EntryMarkedInError", "PlanMarkedInError");

    /** Whether it puts right what was recorded before. */
    public boolean corrects() {
        return CORRECT.contains(type);
    }

    static boolean corrects(Recorded event) {
        return CORRECT.contains(EventTypes.name(event.event().getClass()));
    }
}
