package health.waymark.plan.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.INTERVENTION;
import static health.waymark.plan.state.PlanStory.OBJECTIVE;
import static health.waymark.plan.state.PlanStory.OTHER_GOAL;
import static health.waymark.plan.state.PlanStory.OTHER_OBJECTIVE;
import static health.waymark.plan.state.PlanStory.PARTIAL_TARGET;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.TARGET;
import static health.waymark.plan.state.PlanStory.THERAPIST;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.and;
import static health.waymark.plan.state.PlanStory.attestationOf;
import static health.waymark.plan.state.PlanStory.attested;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.goalSet;
import static health.waymark.plan.state.PlanStory.held;
import static health.waymark.plan.state.PlanStory.inError;
import static health.waymark.plan.state.PlanStory.interventionAdded;
import static health.waymark.plan.state.PlanStory.objectiveAdded;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static health.waymark.plan.state.PlanStory.problemAdded;
import static health.waymark.plan.state.PlanStory.ready;
import static health.waymark.plan.state.PlanStory.uuid;

import health.waymark.attestation.event.AttestationLapsed;
import health.waymark.attestation.event.NonSignatureDocumented;
import health.waymark.attestation.event.SignerRole;
import health.waymark.goal.event.GoalDeclined;
import health.waymark.goal.event.GoalId;
import health.waymark.intervention.event.InterventionAdded;
import health.waymark.intervention.event.InterventionId;
import health.waymark.intervention.event.InterventionStopped;
import health.waymark.objective.event.ObjectiveAdded;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanEvent;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActivatePlanTest {
    private static final ActivatePlan ACTIVATE = new ActivatePlan(PLAN, null, null);

    private static PlanEvent[] goals(int howMany) {
        return IntStream.rangeClosed(1, howMany)
                .mapToObj(i -> goalSet(new GoalId(uuid(200 + i)), TARGET))
                .toArray(PlanEvent[]::new);
    }

    private static ObjectiveAdded objective(int i) {
        return objectiveAdded(new ObjectiveId(uuid(300 + i)), ObjectiveStatus.ACTIVE);
    }

    private static InterventionAdded work(int i) {
        return new InterventionAdded(
                PLAN,
                new ObjectiveId(uuid(300 + i)),
                new InterventionId(uuid(400 + i)),
                "Behavioural activation.",
                "Individual therapy",
                "weekly",
                null,
                THERAPIST);
    }

    @Test
    void bringsAReadyDraftIntoForce() {
        given(ready()).when(ACTIVATE).expect(new PlanActivated(PLAN));
    }

    @Test
    void takesADocumentedNonSignatureInPlaceOfTheClients() {
        given(draft(), attested(SignerRole.AUTHOR), new NonSignatureDocumented(PLAN, SignerRole.CLIENT, WHY))
                .when(ACTIVATE)
                .expect(new PlanActivated(PLAN));
    }

    @Test
    void takesTheGuardiansSignature() {
        given(draft(), attested(SignerRole.AUTHOR), attested(SignerRole.GUARDIAN))
                .when(ACTIVATE)
                .expect(new PlanActivated(PLAN));
    }

    @Test
    void rejectsActivationWithoutAClinician() {
        given(planDrafted(null, null), problemAdded(), goalSet()).when(ACTIVATE).refusedBy(Rule.CLINICIAN_MISSING);
    }

    @Test
    void rejectsActivationWithoutAProblem() {
        given(planDrafted()).when(ACTIVATE).refusedBy(Rule.PROBLEM_MISSING);
    }

    @Test
    void rejectsActivationWithoutAGoal() {
        given(planDrafted(), problemAdded()).when(ACTIVATE).refusedBy(Rule.GOAL_MISSING);
    }

    @Test
    void doesNotCountADeclinedGoal() {
        given(planDrafted(), problemAdded(), goalSet(), new GoalDeclined(PLAN, GOAL, null))
                .when(ACTIVATE)
                .refusedBy(Rule.GOAL_MISSING);
    }

    @Test
    void rejectsAGoalWithoutACompleteTarget() {
        given(planDrafted(), problemAdded(), goalSet(GOAL, PARTIAL_TARGET))
                .when(ACTIVATE)
                .refusedBy(Rule.GOAL_TARGET_INCOMPLETE);
        given(planDrafted(), problemAdded(), goalSet(GOAL, null)).when(ACTIVATE).refusedBy(Rule.GOAL_TARGET_INCOMPLETE);
    }

    @Test
    void asksNoTargetOfADeclinedGoal() {
        given(ready(), goalSet(OTHER_GOAL, null), new GoalDeclined(PLAN, OTHER_GOAL, null))
                .when(ACTIVATE)
                .expect(new PlanActivated(PLAN));
    }

    @Test
    void rejectsAnActiveObjectiveWithoutAnIntervention() {
        given(planDrafted(), problemAdded(), goalSet(), objectiveAdded())
                .when(ACTIVATE)
                .refusedBy(Rule.INTERVENTION_MISSING);
    }

    @Test
    void asksNoInterventionOfAnObjectiveInReserve() {
        given(ready(), objectiveAdded(OTHER_OBJECTIVE, ObjectiveStatus.RESERVE))
                .when(ACTIVATE)
                .expect(new PlanActivated(PLAN));
    }

    @Test
    void doesNotCountAnInterventionThatStopped() {
        given(ready(), new InterventionStopped(PLAN, INTERVENTION, WHY))
                .when(ACTIVATE)
                .refusedBy(Rule.INTERVENTION_MISSING);
    }

    @Test
    void wantsAFrequencyAndAResponsiblePerson() {
        given(planDrafted(), problemAdded(), goalSet(), objectiveAdded(), interventionAdded(OBJECTIVE, null, THERAPIST))
                .when(ACTIVATE)
                .refusedBy(Rule.INTERVENTION_MISSING);
        given(planDrafted(), problemAdded(), goalSet(), objectiveAdded(), interventionAdded(OBJECTIVE, "weekly", null))
                .when(ACTIVATE)
                .refusedBy(Rule.INTERVENTION_MISSING);
    }

    @Test
    void rejectsActivationWithoutTheAuthor() {
        given(draft(), attested(SignerRole.CLIENT)).when(ACTIVATE).refusedBy(Rule.AUTHOR_ATTESTATION_MISSING);
    }

    @Test
    void rejectsActivationWithoutClientOrGuardian() {
        given(draft(), attested(SignerRole.AUTHOR), attested(SignerRole.SUPERVISOR))
                .when(ACTIVATE)
                .refusedBy(Rule.CLIENT_ATTESTATION_MISSING);
    }

    @Test
    void doesNotCountAnAttestationThatLapsed() {
        given(ready(), new AttestationLapsed(PLAN, attestationOf(SignerRole.CLIENT), "A goal was revised."))
                .when(ACTIVATE)
                .refusedBy(Rule.CLIENT_ATTESTATION_MISSING);
    }

    @Test
    void rejectsMoreGoalsThanMayBeActive() {
        given(and(ready(), goals(5))).when(ACTIVATE).refusedBy(Rule.TOO_MANY_ACTIVE_GOALS);
    }

    @Test
    void takesAsManyGoalsAsMayBeActive() {
        given(and(ready(), goals(4))).when(ACTIVATE).expect(new PlanActivated(PLAN));
    }

    @Test
    void rejectsMoreObjectivesThanMayBeActive() {
        given(
                        planDrafted(),
                        problemAdded(),
                        goalSet(),
                        objective(1),
                        objective(2),
                        objective(3),
                        objective(4),
                        work(1),
                        work(2),
                        work(3),
                        work(4))
                .when(ACTIVATE)
                .refusedBy(Rule.TOO_MANY_ACTIVE_OBJECTIVES);
    }

    @Test
    void activatesDraftsAlone() {
        given(active()).when(ACTIVATE).refusedBy(Rule.PLAN_NOT_DRAFT);
        given(held()).when(ACTIVATE).refusedBy(Rule.PLAN_NOT_DRAFT);
        given(inError()).when(ACTIVATE).refusedBy(Rule.PLAN_CLOSED);
    }
}
