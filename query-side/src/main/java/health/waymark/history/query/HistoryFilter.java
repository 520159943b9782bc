package health.waymark.history.query;

import health.waymark.plan.query.PlanFilter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a history are wanted; null for all.
 *
 * @param actor the id of who caused them
 */
public record HistoryFilter(
        @Nullable HistoryKind kind, @Nullable String actor) {
    public static final HistoryFilter NONE = new HistoryFilter(null, null);

    public HistoryFilter {
        actor = actor == null || actor.isBlank() ? null : PlanFilter.text("actor", actor);
    }

    /** Whether less than everything is asked for. */
    public boolean narrows() {
        return kind != null || actor != null;
    }

    String condition() {
        return (kind == null ? "" : " and type in (:types)") + (actor == null ? "" : " and actor_id = :actor");
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        if (kind != null) {
            values.put("types", kind.types());
        }
        if (actor != null) {
            values.put("actor", actor);
        }
        return values;
    }
}
