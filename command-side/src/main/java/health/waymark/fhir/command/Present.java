package health.waymark.fhir.command;

import health.waymark.goal.command.SetGoal;
import health.waymark.objective.event.AdoptedObjective;
import health.waymark.plan.command.AdoptPlan;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.state.PlanState;
import health.waymark.problem.event.ProblemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands that name other parts of the plan name those that are there: what was refused must not take more with it. */
final class Present {
    private Present() {}

    static PlanCommand in(PlanState plan, PlanCommand command) {
        if (command instanceof SetGoal set) {
            return set(set, plan);
        }
        return command instanceof AdoptPlan adopt ? adopt(adopt, plan) : command;
    }

    private static SetGoal set(SetGoal goal, PlanState plan) {
        return new SetGoal(
                goal.planId(),
                goal.goalId(),
                goal.statement(),
                goal.ownWords(),
                goal.term(),
                goal.category(),
                goal.priority(),
                problems(goal.problemIds(), plan),
                goal.target(),
                goal.incomplete(),
                goal.effectiveAt(),
                goal.historical());
    }

    private static @Nullable List<ProblemId> problems(@Nullable List<ProblemId> named, PlanState plan) {
        return named == null
                ? null
                : named.stream()
                        .filter(problem -> plan.problem(problem).isPresent())
                        .toList();
    }

    private static AdoptPlan adopt(AdoptPlan plan, PlanState there) {
        List<AdoptPlan.Goal> goals = plan.goals() == null ? List.of() : plan.goals();
        return new AdoptPlan(
                plan.planId(),
                plan.source(),
                plan.status(),
                goals.stream()
                        .filter(goal -> there.goal(goal.goalId()).isPresent())
                        .map(goal -> new AdoptPlan.Goal(
                                goal.goalId(), goal.status(), goal.achievement(), objectives(goal, there)))
                        .toList(),
                plan.effectiveAt(),
                plan.historical());
    }

    private static List<AdoptedObjective> objectives(AdoptPlan.Goal goal, PlanState there) {
        return goal.objectives() == null
                ? List.of()
                : goal.objectives().stream()
                        .filter(objective ->
                                there.objective(objective.objectiveId()).isPresent())
                        .toList();
    }
}
