package health.waymark.goal.command;

import health.waymark.goal.event.GoalCancelled;
import health.waymark.goal.event.GoalId;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gives a goal up, proposed ones too, and its open objectives with it. */
public record CancelGoal(
        PlanId planId,
        GoalId goalId,
        Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical) implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        GoalState goal = Guard.openGoal(plan, goalId);
        return GoalEnding.of(new GoalCancelled(planId, goalId, reason), goal, ObjectiveStatus.CANCELLED, reason);
    }
}
