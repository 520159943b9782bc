package health.waymark.history.query;

import health.waymark.plan.query.PlanFilter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a history are wanted; null for all.
 *
 * @param actor the id of who caused them
 * @param reach how much there is to choose from
 */
public record HistoryFilter(
        @Nullable HistoryKind kind, @Nullable String actor, Reach reach) {
    public static final HistoryFilter NONE = of(Reach.ALL);

    public HistoryFilter {
        actor = actor == null || actor.isBlank() ? null : PlanFilter.text("actor", actor);
    }

    /** Everything that can be seen. */
    public static HistoryFilter of(Reach reach) {
        return new HistoryFilter(null, null, reach);
    }

    /** Whether less than everything there is is asked for. */
    public boolean narrows() {
        return kind != null || actor != null;
    }

    String condition() {
        return (kind == null ? "" : " and type in (:types)")
                + (actor == null ? "" : " and actor_id = :actor")
                + reach.condition();
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>(reach.values());
        if (kind != null) {
            values.put("types", kind.types());
        }
        if (actor != null) {
            values.put("actor", actor);
        }
        return values;
    }
}
