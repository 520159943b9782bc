package health.waymark.history.query;

import health.waymark.eventlog.EventTypes;
import health.waymark.plan.state.PlanEvents;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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
    HOLD,
    REMINDER,
    DISCLOSURE;

    private static final Map<String, HistoryKind> OF_TYPES = new HashMap<>();

    static {
        for (HistoryKind kind : values()) {
            kind.types().forEach(type -> OF_TYPES.put(type, kind));
        }
    }

    /** The kind of an event by its type. */
    public static HistoryKind of(String type) {
        return Objects.requireNonNull(OF_TYPES.get(type), type);
    }

    /** The event types of this kind. */
    List<String> types() {
        String events = "health.waymark." + name().toLowerCase(Locale.ROOT) + ".event";
        return PlanEvents.ALL.stream()
                .filter(type -> type.getPackageName().equals(events))
                .map(EventTypes::name)
                .toList();
    }
}
