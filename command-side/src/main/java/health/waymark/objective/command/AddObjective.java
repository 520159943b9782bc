package health.waymark.objective.command;

import health.waymark.goal.command.TargetCheck;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.Target;
import health.waymark.http.Problem;
import health.waymark.objective.event.ObjectiveAdded;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Puts a step towards a goal on the plan, to work on now or in reserve.
 *
 * @param incomplete says that the target is taken over from a source that lacks parts of it
 */
public record AddObjective(
        PlanId planId,
        GoalId goalId,
        @Nullable ObjectiveId objectiveId,
        String statement,
        @Nullable Target target,
        ObjectiveStatus state,
        @Nullable Boolean incomplete,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public void check() {
        if (state != ObjectiveStatus.ACTIVE && state != ObjectiveStatus.RESERVE) {
            throw Problem.malformed("/state", "must be ACTIVE or RESERVE");
        }
        if (!Boolean.TRUE.equals(incomplete)) {
            TargetCheck.complete(target, "/target");
        }
    }

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        GoalState goal = Guard.openGoal(plan, goalId);
        ObjectiveId id = objectiveId == null ? new ObjectiveId(moment.ids().get()) : objectiveId;
        Rule.ID_TAKEN.unless(plan.objective(id).isEmpty());
        if (state == ObjectiveStatus.ACTIVE) {
            Guard.roomForObjective(goal, moment);
        }
        return Decision.making("objectiveId", id, new ObjectiveAdded(planId, goalId, id, statement, target, state));
    }
}
