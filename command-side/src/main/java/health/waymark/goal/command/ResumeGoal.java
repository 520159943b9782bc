package health.waymark.goal.command;

import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalResumed;
import health.waymark.goal.event.GoalStatus;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Goes on with a held goal. */
public record ResumeGoal(
        PlanId planId,
        GoalId goalId,
        @Nullable Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        GoalState goal = Guard.openGoal(plan, goalId);
        Rule.GOAL_NOT_HELD.unless(goal.status() == GoalStatus.ON_HOLD);
        Guard.roomForGoal(plan, moment);
        return Decision.of(new GoalResumed(planId, goalId, reason));
    }
}
