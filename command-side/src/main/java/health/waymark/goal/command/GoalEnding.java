package health.waymark.goal.command;

import health.waymark.objective.event.ObjectiveClosed;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.command.Decision;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.ObjectiveState;
import java.util.ArrayList;
import java.util.List;

/** A goal that ends takes its open objectives with it. */
final class GoalEnding {
    private GoalEnding() {}

    static Decision of(PlanEvent ending, GoalState goal, ObjectiveStatus outcome, Reason reason) {
        List<PlanEvent> events = new ArrayList<>();
        events.add(ending);
        goal.objectives().stream()
                .filter(ObjectiveState::open)
                .map(objective -> new ObjectiveClosed(ending.planId(), objective.id(), outcome, null, reason))
                .forEach(events::add);
        return Decision.of(events);
    }
}
