package health.waymark.plan.command;

import health.waymark.attestation.event.SignerRole;
import health.waymark.goal.event.GoalStatus;
import health.waymark.goal.event.Target;
import health.waymark.intervention.event.InterventionStatus;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.InterventionState;
import health.waymark.plan.state.ObjectiveState;
import health.waymark.plan.state.PlanState;
import java.util.List;
import java.util.Set;

/** What a plan must have before it comes into force (DOMAIN, invariants), each a rule of its own. */
final class ActivationConditions {
    private ActivationConditions() {}

    static void check(PlanState plan, PlanLimits limits) {
        Rule.CLINICIAN_MISSING.unless(plan.clinician().isPresent());
        Rule.PROBLEM_MISSING.unless(!plan.problems().isEmpty());
        List<GoalState> goals = plan.goals().stream().filter(GoalState::open).toList();
        Rule.GOAL_MISSING.unless(!goals.isEmpty());
        for (GoalState goal : goals) {
            Target target = goal.target();
            Rule.GOAL_TARGET_INCOMPLETE.unless(target != null && target.complete());
            goal.objectives().stream()
                    .filter(objective -> objective.status() == ObjectiveStatus.ACTIVE)
                    .forEach(objective -> Rule.INTERVENTION_MISSING.unless(served(objective)));
        }
        long starting = goals.stream()
                .filter(goal -> goal.status() != GoalStatus.ON_HOLD)
                .count();
        Rule.TOO_MANY_ACTIVE_GOALS.unless(starting <= limits.activeGoals());
        Rule.TOO_MANY_ACTIVE_OBJECTIVES.unless(
                goals.stream().allMatch(goal -> goal.activeObjectives() <= limits.activeObjectives()));
        Rule.AUTHOR_ATTESTATION_MISSING.unless(attested(plan, Set.of(SignerRole.AUTHOR)));
        Rule.CLIENT_ATTESTATION_MISSING.unless(attested(plan, Set.of(SignerRole.CLIENT, SignerRole.GUARDIAN))
                || !plan.nonSignatures().isEmpty());
    }

    private static boolean served(ObjectiveState objective) {
        return objective.interventions().stream()
                .filter(intervention -> intervention.status() == InterventionStatus.ACTIVE)
                .map(InterventionState::content)
                .anyMatch(content -> content.responsible() != null && content.frequency() != null);
    }

    private static boolean attested(PlanState plan, Set<SignerRole> roles) {
        return plan.attestations().stream()
                .anyMatch(attestation -> attestation.valid()
                        && roles.contains(attestation.attested().role()));
    }
}
