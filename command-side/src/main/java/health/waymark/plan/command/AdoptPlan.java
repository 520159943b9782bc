package health.waymark.plan.command;

import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.AdoptedGoal;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalStatus;
import health.waymark.objective.event.AdoptedObjective;
import health.waymark.plan.event.PlanAdopted;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanSource;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a plan over in the status it has in another system: no conditions of activation, no limits; lint names what is
 * missing.
 */
public record AdoptPlan(
        PlanId planId,
        PlanSource source,
        PlanStatus status,
        @Nullable List<Goal> goals,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    /** Where a goal stands in the source. */
    public record Goal(
            GoalId goalId,
            GoalStatus status,
            @Nullable Achievement achievement,
            @Nullable List<AdoptedObjective> objectives) {}

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.draft(plan);
        List<AdoptedGoal> adopted = goals == null
                ? List.of()
                : goals.stream().map(goal -> adopted(goal, plan)).toList();
        return Decision.of(new PlanAdopted(planId, source, status, adopted));
    }

    private static AdoptedGoal adopted(Goal goal, PlanState plan) {
        GoalState known = Guard.goal(plan, goal.goalId());
        List<AdoptedObjective> objectives = goal.objectives() == null ? List.of() : goal.objectives();
        for (AdoptedObjective objective : objectives) {
            if (!known.equals(Guard.objective(plan, objective.objectiveId()).goal())) {
                throw new UnknownPart("objective");
            }
        }
        return new AdoptedGoal(goal.goalId(), goal.status(), goal.achievement(), objectives);
    }
}
