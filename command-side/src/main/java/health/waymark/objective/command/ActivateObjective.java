package health.waymark.objective.command;

import health.waymark.objective.event.ObjectiveActivated;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.ObjectiveState;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes an objective out of reserve. */
public record ActivateObjective(
        PlanId planId,
        ObjectiveId objectiveId,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical) implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        ObjectiveState objective = Guard.openObjective(plan, objectiveId);
        Rule.OBJECTIVE_NOT_RESERVED.unless(objective.status() == ObjectiveStatus.RESERVE);
        Guard.roomForObjective(objective.goal(), moment);
        return Decision.of(new ObjectiveActivated(planId, objectiveId));
    }
}
