package health.waymark.goal.command;

import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalReopened;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes an ended goal up again; its objectives stay as they are until they are reopened. */
public record ReopenGoal(
        PlanId planId,
        GoalId goalId,
        Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical) implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.openPlan(plan);
        Rule.GOAL_OPEN.unless(!Guard.goal(plan, goalId).open());
        if (plan.status() != PlanStatus.DRAFT) {
            Guard.roomForGoal(plan, moment);
        }
        return Decision.of(new GoalReopened(planId, goalId, reason));
    }
}
