package health.waymark.objective.command;

import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveReopened;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.ObjectiveState;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes an ended objective up again, to work on now. */
public record ReopenObjective(
        PlanId planId,
        ObjectiveId objectiveId,
        Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.openPlan(plan);
        ObjectiveState objective = Guard.objective(plan, objectiveId);
        Rule.GOAL_CLOSED.unless(objective.goal().open());
        Rule.OBJECTIVE_OPEN.unless(!objective.open());
        Guard.roomForObjective(objective.goal(), moment);
        return Decision.of(new ObjectiveReopened(planId, objectiveId, reason));
    }
}
