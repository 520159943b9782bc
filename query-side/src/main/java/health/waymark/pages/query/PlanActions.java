package health.waymark.pages.query;

import static health.waymark.goal.event.GoalStatus.ACTIVE;
import static health.waymark.goal.event.GoalStatus.ON_HOLD;
import static health.waymark.goal.event.GoalStatus.PROPOSED;

import health.waymark.access.Actor;
import health.waymark.form.query.Sending;
import health.waymark.intervention.event.InterventionStatus;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.query.GoalView;
import health.waymark.plan.query.HoldView;
import health.waymark.plan.query.InterventionView;
import health.waymark.plan.query.ObjectiveView;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.query.ProblemView;
import health.waymark.problem.event.ProblemStatus;
import health.waymark.progress.event.EntryId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a person may do with a plan and its parts, as they stand: nothing that would be refused for its state or role. */
public final class PlanActions {
    private static final Set<PlanStatus> OPEN = EnumSet.of(PlanStatus.DRAFT, PlanStatus.ACTIVE, PlanStatus.ON_HOLD);

    private final PlanView plan;
    private final Offers offers;

    private PlanActions(PlanView plan, Offers offers) {
        this.plan = plan;
        this.offers = offers;
    }

    static PlanActions of(PlanView plan, Actor actor, Sending sending) {
        return new PlanActions(plan, new Offers(plan, actor, sending));
    }

    /** Whether plans are only read here. */
    public boolean readOnly() {
        return !offers.possible();
    }

    public boolean open() {
        return OPEN.contains(plan.status());
    }

    /** What is done most, up to three. */
    public List<Action> first() {
        Offered offered = offers.begin(null);
        switch (plan.status()) {
            case DRAFT -> offered.add("SetGoal", "Set a goal").add("AddProblem", "Add a problem");
            case ACTIVE -> {
                offered.page("RecordProgress", "Record a session", "/session");
                offered.page(
                        "CompleteReview",
                        plan.openReview() == null ? "Review the plan" : "Go on with the review",
                        "/review");
                offered.add("SetGoal", "Set a goal");
            }
            case ON_HOLD -> offered.add("ResumePlan", "Resume the plan");
            default -> offered.renewal();
        }
        return offered.actions();
    }

    /** Everything else about the plan as a whole. */
    public List<Action> more() {
        Offered offered = offers.begin(null);
        if (open()) {
            offered.add("AddProblem", "Add a problem")
                    .add("SetGoal", "Set a goal")
                    .add("AddObjective", "Add an objective")
                    .add("AddIntervention", "Add an intervention")
                    .add("AttestPlan", "Sign the plan")
                    .add("DocumentNonSignature", "Document why there is no signature")
                    .add("ReassignClinician", "Reassign the plan");
        }
        switch (plan.status()) {
            case DRAFT ->
                offered.add("ActivatePlan", "Activate the plan").add("AdoptPlan", "Take over from another system");
            case ACTIVE -> offered.add("HoldPlan", "Put on hold");
            case ON_HOLD -> offered.add("ResumePlan", "Resume");
            default -> {}
        }
        if (plan.status() == PlanStatus.ACTIVE || plan.status() == PlanStatus.ON_HOLD) {
            offered.add("RecordProgress", "Record one score");
            offered.page("CompleteReview", "Review", "/review");
            if (plan.goals().stream().noneMatch(goal -> isOpen(goal))) {
                offered.add("CompletePlan", "Complete the plan");
            }
        }
        if (open()) {
            offered.add("RevokePlan", "Revoke the plan");
        }
        if (plan.status() != PlanStatus.ENTERED_IN_ERROR) {
            offered.add("MarkPlanEnteredInError", "Mark as entered in error");
        }
        offered.add("PlaceLegalHold", "Put under legal hold");
        return offered.actions();
    }

    public List<Action> of(ProblemView problem) {
        Offered offered = offers.begin(problem.statement(), "problemId", problem.problemId());
        if (open() && problem.status() != ProblemStatus.RESOLVED) {
            offered.add("SetGoal", "Set a goal for it");
            if (problem.status() != ProblemStatus.DEFERRED) {
                offered.add("DeferProblem", "Defer");
            }
            offered.add("ResolveProblem", "Resolve");
        }
        return offered.actions();
    }

    /** What is done most with a goal. */
    public List<Action> first(GoalView goal) {
        Offered offered = offers.begin(goal.statement(), "goalId", goal.goalId());
        if (open() && isOpen(goal)) {
            if (goal.status() == PROPOSED && goal.acceptance() != health.waymark.goal.event.Acceptance.AGREE) {
                offered.add("RecordAcceptance", "What the client says");
            }
            if (goal.status() == ACTIVE) {
                offered.add("RecordProgress", "Record progress");
            }
            offered.add("AddObjective", "Add an objective");
            offered.add("ReviseGoal", "Revise");
        } else if (open()) {
            offered.add("ReopenGoal", "Reopen");
        }
        return offered.actions();
    }

    public List<Action> more(GoalView goal) {
        Offered offered = offers.begin(goal.statement(), "goalId", goal.goalId());
        if (!open() || !isOpen(goal)) {
            return List.of();
        }
        if (goal.status() != ACTIVE) {
            offered.add("RecordProgress", "Record progress");
        }
        offered.add("RecordAcceptance", "What the client says").add("AssessAchievement", "Assess how far it has come");
        if (goal.status() == ACTIVE) {
            offered.add("HoldGoal", "Put on hold");
        }
        if (goal.status() == ON_HOLD) {
            offered.add("ResumeGoal", "Resume");
        }
        if (goal.status() != PROPOSED) {
            offered.add("CloseGoal", "Close the goal");
        }
        offered.add("CancelGoal", "Cancel the goal");
        return offered.actions();
    }

    public List<Action> of(GoalView goal, ObjectiveView objective) {
        Offered offered = offers.begin(objective.statement(), "objectiveId", objective.objectiveId());
        boolean running = objective.status() == ObjectiveStatus.ACTIVE || objective.status() == ObjectiveStatus.RESERVE;
        if (!open() || !isOpen(goal)) {
            return List.of();
        }
        if (!running) {
            return offered.add("ReopenObjective", "Reopen").actions();
        }
        if (objective.status() == ObjectiveStatus.RESERVE) {
            offered.add("ActivateObjective", "Work on it now");
        } else {
            offered.add("RecordProgress", "Record progress");
        }
        offered.add("AddIntervention", "Add an intervention").add("ReviseObjective", "Revise");
        if (objective.status() == ObjectiveStatus.ACTIVE) {
            offered.add("ReserveObjective", "Put into reserve");
        }
        return offered.add("CloseObjective", "Close").actions();
    }

    public List<Action> of(InterventionView one) {
        String name = one.description() == null ? "the intervention" : one.description();
        Offered offered = offers.begin(name, "interventionId", one.interventionId());
        return open() && one.status() == InterventionStatus.ACTIVE
                ? offered.add("ReviseIntervention", "Revise")
                        .add("StopIntervention", "Stop")
                        .actions()
                : List.of();
    }

    /** A score can be put right after its goal has ended too. */
    public List<Action> of(EntryId entry, String name) {
        return plan.status() == PlanStatus.ENTERED_IN_ERROR
                ? List.of()
                : offers.begin(name, "entryId", entry)
                        .add("CorrectEntry", "Correct")
                        .add("MarkEnteredInError", "Entered in error")
                        .actions();
    }

    public List<Action> of(HoldView hold) {
        return offers.begin(hold.called(), "holdId", hold.holdId())
                .add("ReleaseLegalHold", "Release")
                .actions();
    }

    /** What mends a warning. */
    public List<Action> mending(String code, String subject) {
        return open() ? Mending.of(code, subject, plan, offers) : List.of();
    }

    Offers offers() {
        return offers;
    }

    static boolean isOpen(GoalView goal) {
        return goal.status() == PROPOSED || goal.status() == ACTIVE || goal.status() == ON_HOLD;
    }
}
