package health.waymark.history.query;

import health.waymark.eventlog.EventTypes;
import health.waymark.plan.state.PlanEvents;
import java.util.List;
import java.util.Locale;

/** What an entry of a history is about: the slice its event belongs to. */
public enum HistoryKind {
    PLAN,
    PROBLEM,
    GOAL,
    OBJECTIVE,
    INTERVENTION,
    PROGRESS,
    ATTESTATION,
    REVIEW,
    REMINDER,
    DISCLOSURE;

    /** The event types of this kind. */
    List<String> types() {
        String events = "health.waymark." + name().toLowerCase(Locale.ROOT) + ".event";
        return PlanEvents.ALL.stream()
                .filter(type -> type.getPackageName().equals(events))
                .map(EventTypes::name)
                .toList();
    }
}
