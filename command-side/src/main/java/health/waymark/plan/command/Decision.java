package health.waymark.plan.command;

import health.waymark.plan.event.PlanEvent;
import java.util.List;
import java.util.Map;

/**
 * What follows from a command.
 *
 * @param events in their order
 * @param ids the ids of what the command made, by field name, such as {@code goalId}
 */
public record Decision(List<PlanEvent> events, Map<String, Object> ids) {
    public static Decision of(PlanEvent... events) {
        return new Decision(List.of(events), Map.of());
    }

    public static Decision of(List<PlanEvent> events) {
        return new Decision(events, Map.of());
    }

    /** A decision that made one new thing. */
    public static Decision making(String field, Object id, PlanEvent... events) {
        return new Decision(List.of(events), Map.of(field, id));
    }
}
