package health.waymark.history.query;

import static health.waymark.history.query.HistoryWords.on;

import health.waymark.goal.event.AdoptedGoal;
import health.waymark.goal.event.GoalStatus;
import health.waymark.objective.event.AdoptedObjective;
import health.waymark.plan.event.ClinicianReassigned;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanAdopted;
import health.waymark.plan.event.PlanCompleted;
import health.waymark.plan.event.PlanDrafted;
import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanMarkedInError;
import health.waymark.plan.event.PlanResumed;
import health.waymark.plan.event.PlanRevoked;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.ObjectiveState;
import health.waymark.plan.state.PlanState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plan's own life. */
final class PlanWords {
    private PlanWords() {}

    static void register() {
        on(PlanDrafted.class, PlanWords::drafted);
        on(PlanActivated.class, PlanWords::activated);
        on(
                PlanHeld.class,
                (plan, held) -> moved(plan, PlanStatus.ON_HOLD, "Plan put on hold." + Say.because(held.reason())));
        on(
                PlanResumed.class,
                (plan, resumed) -> moved(plan, PlanStatus.ACTIVE, "Plan resumed." + Say.because(resumed.reason())));
        on(
                PlanCompleted.class,
                (plan, completed) ->
                        moved(plan, PlanStatus.COMPLETED, "Plan completed." + Say.because(completed.reason())));
        on(
                PlanRevoked.class,
                (plan, revoked) -> moved(plan, PlanStatus.REVOKED, "Plan revoked." + Say.because(revoked.reason())));
        on(
                PlanMarkedInError.class,
                (plan, marked) -> moved(
                        plan,
                        PlanStatus.ENTERED_IN_ERROR,
                        "Plan marked as entered in error." + Say.because(marked.reason())));
        on(PlanAdopted.class, PlanWords::adopted);
        on(ClinicianReassigned.class, PlanWords::reassigned);
    }

    private static Told drafted(PlanState plan, PlanDrafted drafted) {
        StringBuilder words = new StringBuilder("Plan drafted for ")
                .append(drafted.subject().display())
                .append(", starting ")
                .append(Say.day(drafted.startsOn()))
                .append('.');
        if (drafted.clinician() != null) {
            words.append(Say.further("Clinician", Say.person(drafted.clinician())));
        }
        words.append(Say.further("Programme", drafted.programme()));
        if (drafted.replaces() != null) {
            words.append(" It replaces plan ").append(drafted.replaces()).append('.');
        }
        List<Change> changes = new ArrayList<>();
        changes.add(Change.status(drafted.planId(), null, PlanStatus.DRAFT));
        Changes.between(drafted.planId(), null, drafted).stream()
                .filter(change -> !change.field().equals("planId"))
                .forEach(changes::add);
        return new Told(words.toString(), changes);
    }

    private static Told activated(PlanState plan, PlanActivated activated) {
        List<GoalState> goals = plan.goals().stream()
                .filter(goal -> goal.status() == GoalStatus.PROPOSED)
                .toList();
        List<Change> changes = new ArrayList<>();
        changes.add(Change.status(plan.id(), plan.status(), PlanStatus.ACTIVE));
        goals.forEach(goal -> changes.add(Change.status(goal.id(), goal.status(), GoalStatus.ACTIVE)));
        String named = goals.stream().map(goal -> Say.quoted(goal.statement())).collect(Collectors.joining(", "));
        return new Told("Plan activated." + Say.further("Goals now active", named), changes);
    }

    private static Told moved(PlanState plan, PlanStatus to, String words) {
        return Told.of(words, Change.status(plan.id(), plan.status(), to));
    }

    private static Told adopted(PlanState plan, PlanAdopted adopted) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.status(plan.id(), plan.status(), adopted.status()));
        for (AdoptedGoal goal : adopted.goals()) {
            GoalStatus was = plan.goal(goal.goalId()).map(GoalState::status).orElse(null);
            changes.add(Change.status(goal.goalId(), was, goal.status()));
            for (AdoptedObjective objective : goal.objectives()) {
                var before = plan.objective(objective.objectiveId())
                        .map(ObjectiveState::status)
                        .orElse(null);
                changes.add(Change.status(objective.objectiveId(), before, objective.status()));
            }
        }
        return new Told(
                "Plan taken over from " + adopted.source().origin() + ", where it was "
                        + adopted.source().id() + " with status "
                        + Say.quoted(adopted.source().status()) + "; here it is " + Say.words(adopted.status()) + ".",
                changes);
    }

    private static Told reassigned(PlanState plan, ClinicianReassigned reassigned) {
        List<Change> changes = new ArrayList<>(
                Changes.between(plan.id(), as("clinician", reassigned.before()), as("clinician", reassigned.after())));
        String words = "Plan passed "
                + (reassigned.before() == null ? "" : "from " + Say.person(reassigned.before()) + " ")
                + "to " + Say.person(reassigned.after()) + ".";
        Person supervisor = reassigned.supervisor();
        if (supervisor != null && !supervisor.equals(reassigned.supervisorBefore())) {
            changes.addAll(Changes.between(
                    plan.id(), as("supervisor", reassigned.supervisorBefore()), as("supervisor", supervisor)));
            words += Say.further("Supervisor", Say.person(supervisor));
        }
        return new Told(words + Say.because(reassigned.reason()), changes);
    }

    private static @Nullable Map<String, Person> as(String field, @Nullable Person person) {
        return person == null ? null : Map.of(field, person);
    }
}
