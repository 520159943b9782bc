package health.waymark.goal.command;

import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.AchievementAssessed;
import health.waymark.goal.event.GoalId;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Records the clinician's judgement of how far a goal has come; it ends nothing. */
public record AssessAchievement(
        PlanId planId,
        GoalId goalId,
        Achievement achievement,
        @Nullable String comment,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.openGoal(plan, goalId);
        return Decision.of(new AchievementAssessed(planId, goalId, achievement, comment));
    }
}
