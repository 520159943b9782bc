package health.waymark.print.query;

import health.waymark.attestation.event.SignerRole;
import health.waymark.goal.event.GoalStatus;
import health.waymark.intervention.event.InterventionStatus;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.query.AttestationView;
import health.waymark.plan.query.GoalView;
import health.waymark.plan.query.InterventionView;
import health.waymark.plan.query.ObjectiveView;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.query.ProblemView;
import health.waymark.problem.event.ProblemStatus;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A plan as its client reads it.
 *
 * @param printedBy the name of whoever prints it
 */
public record PlanSheet(PlanView plan, LocalDate printedOn, String printedBy) {
    private static final Set<GoalStatus> WORKED_ON =
            EnumSet.of(GoalStatus.PROPOSED, GoalStatus.ACTIVE, GoalStatus.ON_HOLD);

    /** Such as Client; for a group, Group. */
    public boolean group() {
        return "GROUP".equals(plan.subject().type().name());
    }

    public boolean inForce() {
        return plan.status() != PlanStatus.DRAFT;
    }

    public List<ProblemView> problems() {
        return plan.problems().stream()
                .filter(problem -> problem.status() == ProblemStatus.OPEN)
                .toList();
    }

    public List<GoalView> goals() {
        return plan.goals().stream()
                .filter(goal -> WORKED_ON.contains(goal.status()))
                .toList();
    }

    public List<GoalView> reached() {
        return plan.goals().stream()
                .filter(goal -> goal.status() == GoalStatus.COMPLETED)
                .toList();
    }

    public List<ObjectiveView> steps(GoalView goal) {
        return in(goal, ObjectiveStatus.ACTIVE);
    }

    public List<ObjectiveView> later(GoalView goal) {
        return in(goal, ObjectiveStatus.RESERVE);
    }

    private static List<ObjectiveView> in(GoalView goal, ObjectiveStatus status) {
        return goal.objectives().stream()
                .filter(objective -> objective.status() == status)
                .toList();
    }

    public List<InterventionView> help(List<InterventionView> interventions) {
        return interventions.stream()
                .filter(each -> each.status() != InterventionStatus.STOPPED)
                .toList();
    }

    public List<AttestationView> signatures() {
        return plan.attestations().stream()
                .filter(each -> each.status() == AttestationView.Status.VALID)
                .toList();
    }

    /** Whether there is nothing yet from whoever the plan is for. */
    public boolean unsignedByClient() {
        return signatures().stream()
                        .noneMatch(each -> each.role() == SignerRole.CLIENT || each.role() == SignerRole.GUARDIAN)
                && plan.nonSignatures().isEmpty();
    }
}
