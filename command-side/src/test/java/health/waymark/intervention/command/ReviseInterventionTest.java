package health.waymark.intervention.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.INTERVENTION;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.THERAPIST;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.interventionAdded;
import static health.waymark.plan.state.PlanStory.objectiveClosed;
import static health.waymark.plan.state.PlanStory.planDrafted;

import health.waymark.goal.event.GoalCancelled;
import health.waymark.intervention.event.InterventionContent;
import health.waymark.intervention.event.InterventionRevised;
import health.waymark.intervention.event.InterventionStopped;
import health.waymark.plan.command.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviseInterventionTest {
    private static InterventionContent frequency(@Nullable String frequency) {
        return new InterventionContent(null, null, frequency, null, null);
    }

    private static ReviseIntervention revise(InterventionContent changes) {
        return new ReviseIntervention(PLAN, INTERVENTION, changes, WHY, null, null);
    }

    @Test
    void namesWhatChangedAndNothingElse() {
        given(active())
                .when(revise(frequency("monthly")))
                .expect(new InterventionRevised(PLAN, INTERVENTION, frequency("weekly"), frequency("monthly"), WHY));
    }

    @Test
    void revisesWhatServesTheWholePlan() {
        given(planDrafted(), interventionAdded(null, null, THERAPIST))
                .when(revise(frequency("monthly")))
                .expect(new InterventionRevised(PLAN, INTERVENTION, frequency(null), frequency("monthly"), WHY));
    }

    @Test
    void refusesWhatIsSoAlready() {
        given(active()).when(revise(frequency("weekly"))).refusedBy(Rule.NOTHING_CHANGES);
    }

    @Test
    void refusesChangesThatNameNothing() {
        given(active()).when(revise(frequency(null))).malformedAt("/changes");
    }

    @Test
    void refusesAnObjectiveThatHasEnded() {
        given(active(), objectiveClosed()).when(revise(frequency("monthly"))).refusedBy(Rule.OBJECTIVE_CLOSED);
    }

    @Test
    void refusesAnObjectiveOfAGoalThatHasEnded() {
        given(active(), new GoalCancelled(PLAN, GOAL, WHY))
                .when(revise(frequency("monthly")))
                .refusedBy(Rule.GOAL_CLOSED);
    }

    @Test
    void refusesAnInterventionThatWasStopped() {
        given(active(), new InterventionStopped(PLAN, INTERVENTION, WHY))
                .when(revise(frequency("monthly")))
                .refusedBy(Rule.INTERVENTION_STOPPED);
    }

    @Test
    void knowsNoInterventionThatIsNotThere() {
        given(planDrafted()).when(revise(frequency("monthly"))).unknown("intervention");
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(revise(frequency("monthly"))).refusedBy(Rule.PLAN_CLOSED);
    }
}
