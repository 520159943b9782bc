package health.waymark.goal.command;

import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.GoalClosed;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalStatus;
import health.waymark.objective.event.ObjectiveStatus;
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

/** Ends a goal with a final achievement, and its open objectives with it. */
public record CloseGoal(
        PlanId planId,
        GoalId goalId,
        Achievement achievement,
        Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public void check() {
        FinalAchievement.check(achievement);
    }

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        GoalState goal = Guard.openGoal(plan, goalId);
        Rule.GOAL_NOT_ACTIVE.unless(goal.status() != GoalStatus.PROPOSED);
        return GoalEnding.of(
                new GoalClosed(planId, goalId, achievement, reason), goal, ObjectiveStatus.COMPLETED, reason);
    }
}
