package health.waymark.objective.command;

import health.waymark.goal.command.FinalAchievement;
import health.waymark.goal.event.Achievement;
import health.waymark.http.Problem;
import health.waymark.objective.event.ObjectiveClosed;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Ends an objective.
 *
 * @param outcome COMPLETED, which is the default, or CANCELLED
 */
public record CloseObjective(
        PlanId planId,
        ObjectiveId objectiveId,
        @Nullable ObjectiveStatus outcome,
        @Nullable Achievement achievement,
        Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public void check() {
        if (outcome == ObjectiveStatus.ACTIVE || outcome == ObjectiveStatus.RESERVE) {
            throw Problem.malformed("/outcome", "must be COMPLETED or CANCELLED");
        }
        FinalAchievement.check(achievement);
    }

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.openObjective(plan, objectiveId);
        ObjectiveStatus end = outcome == null ? ObjectiveStatus.COMPLETED : outcome;
        return Decision.of(new ObjectiveClosed(planId, objectiveId, end, achievement, reason));
    }
}
