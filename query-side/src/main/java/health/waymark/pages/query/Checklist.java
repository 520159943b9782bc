package health.waymark.pages.query;

import health.waymark.attestation.event.SignerRole;
import health.waymark.intervention.event.InterventionStatus;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.query.AttestationView;
import health.waymark.plan.query.GoalView;
import health.waymark.plan.query.ObjectiveView;
import health.waymark.plan.query.PlanView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a draft needs before it can be activated, in the order in which activation asks for it. The command decides; a
 * test holds the two together.
 */
public record Checklist(List<Item> items, List<Action> activate) {

    /**
     * @param rule the code of the rule that refuses activation for want of it
     * @param mend what brings it about
     */
    public record Item(String rule, String words, boolean there, List<Action> mend) {}

    static Checklist of(PlanView plan, Offers offers) {
        List<Item> items = new ArrayList<>();
        List<GoalView> goals = plan.goals().stream().filter(PlanActions::isOpen).toList();
        items.add(new Item(
                "clinician-missing",
                "A clinician is responsible: a supervisor assigns one",
                plan.clinician() != null,
                offers.begin(null).add("ReassignClinician", "Assign one").actions()));
        items.add(new Item(
                "problem-missing",
                "At least one problem or need",
                !plan.problems().isEmpty(),
                offers.begin(null).add("AddProblem", "Add a problem").actions()));
        items.add(new Item(
                "goal-missing",
                "At least one goal that the client has not declined",
                !goals.isEmpty(),
                offers.begin(null).add("SetGoal", "Set a goal").actions()));
        List<GoalView> aimless = goals.stream()
                .filter(goal -> goal.target() == null || !goal.target().complete())
                .toList();
        items.add(new Item(
                "goal-target-incomplete",
                "Each goal has a measure, a target and a day to reach it by",
                !goals.isEmpty() && aimless.isEmpty(),
                aimless.stream()
                        .flatMap(goal -> offers
                                .begin(null, "goalId", goal.goalId())
                                .add("ReviseGoal", "Complete “" + goal.statement() + "”")
                                .actions()
                                .stream())
                        .toList()));
        List<ObjectiveView> unserved = goals.stream()
                .flatMap(goal -> goal.objectives().stream())
                .filter(objective -> objective.status() == ObjectiveStatus.ACTIVE && !served(objective))
                .toList();
        items.add(new Item(
                "intervention-missing",
                "Each active objective has an intervention: who does it and how often",
                !goals.isEmpty() && unserved.isEmpty(),
                unserved.stream()
                        .flatMap(objective -> offers
                                .begin(null, "objectiveId", objective.objectiveId())
                                .add("AddIntervention", "Add one for “" + objective.statement() + "”")
                                .actions()
                                .stream())
                        .toList()));
        items.add(new Item(
                "author-attestation-missing",
                "The clinician has signed it as it stands",
                signed(plan, Set.of(SignerRole.AUTHOR)),
                offers.begin(null, "role", "AUTHOR").add("AttestPlan", "Sign").actions()));
        items.add(new Item(
                "client-attestation-missing",
                "Client or guardian has signed it as it stands, or it is documented why not",
                signed(plan, Set.of(SignerRole.CLIENT, SignerRole.GUARDIAN))
                        || !plan.nonSignatures().isEmpty(),
                offers.begin(null, "role", "CLIENT")
                        .add("AttestPlan", "Have it signed")
                        .add("DocumentNonSignature", "Document why not")
                        .actions()));
        return new Checklist(
                List.copyOf(items),
                offers.begin(null).add("ActivatePlan", "Activate the plan").actions());
    }

    public long there() {
        return items.stream().filter(Item::there).count();
    }

    public boolean complete() {
        return there() == items.size();
    }

    private static boolean served(ObjectiveView objective) {
        return objective.interventions().stream()
                .anyMatch(one -> one.status() == InterventionStatus.ACTIVE
                        && one.responsible() != null
                        && one.frequency() != null);
    }

    private static boolean signed(PlanView plan, Set<SignerRole> roles) {
        return plan.attestations().stream()
                .anyMatch(one -> one.status() == AttestationView.Status.VALID && roles.contains(one.role()));
    }
}
