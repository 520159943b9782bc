package health.waymark.intervention.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.command.PlanFixture.newId;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.INTERVENTION;
import static health.waymark.plan.state.PlanStory.OBJECTIVE;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.THERAPIST;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.goalSet;
import static health.waymark.plan.state.PlanStory.interventionAdded;
import static health.waymark.plan.state.PlanStory.objectiveAdded;
import static health.waymark.plan.state.PlanStory.objectiveClosed;
import static health.waymark.plan.state.PlanStory.planDrafted;

import health.waymark.goal.event.GoalCancelled;
import health.waymark.intervention.event.InterventionAdded;
import health.waymark.intervention.event.InterventionId;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.plan.command.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddInterventionTest {
    private static AddIntervention add(
            @Nullable ObjectiveId objective, @Nullable Boolean wholePlan, @Nullable InterventionId id) {
        return new AddIntervention(
                PLAN,
                objective,
                wholePlan,
                id,
                "Behavioural activation.",
                "Individual therapy",
                "weekly",
                "12 weeks",
                THERAPIST,
                null,
                null,
                null);
    }

    private static AddIntervention bare(@Nullable Boolean incomplete) {
        return new AddIntervention(
                PLAN, OBJECTIVE, null, INTERVENTION, "Counselling.", null, null, null, null, incomplete, null, null);
    }

    @Test
    void saysWhatWillBeDoneForAnObjective() {
        given(planDrafted(), goalSet(), objectiveAdded())
                .when(add(OBJECTIVE, null, INTERVENTION))
                .expect(interventionAdded())
                .naming("interventionId", INTERVENTION);
    }

    @Test
    void mayServeThePlanAsAWhole() {
        given(planDrafted()).when(add(null, true, INTERVENTION)).expect(interventionAdded(null, "weekly", THERAPIST));
    }

    @Test
    void namesTheInterventionWhereTheCallerDoesNot() {
        given(active()).when(add(OBJECTIVE, null, null)).naming("interventionId", new InterventionId(newId()));
    }

    @Test
    void servesAnObjectiveOrTheWholePlan() {
        given(active()).when(add(null, null, null)).malformedAt("/objectiveId");
        given(active()).when(add(OBJECTIVE, true, null)).malformedAt("/objectiveId");
    }

    @Test
    void wantsModalityFrequencyAndResponsiblePerson() {
        given(active()).when(bare(null)).malformedAt("/modality", "/frequency", "/responsible");
    }

    @Test
    void takesAnIncompleteInterventionFromASource() {
        given(planDrafted(), goalSet(), objectiveAdded())
                .when(bare(true))
                .expect(new InterventionAdded(PLAN, OBJECTIVE, INTERVENTION, "Counselling.", null, null, null, null));
    }

    @Test
    void refusesAnIdThatIsTaken() {
        given(active()).when(add(OBJECTIVE, null, INTERVENTION)).refusedBy(Rule.ID_TAKEN);
    }

    @Test
    void refusesForTheWholePlanWhenItHasEnded() {
        given(completed()).when(add(null, true, null)).refusedBy(Rule.PLAN_CLOSED);
    }

    @Test
    void refusesAnObjectiveThatHasEnded() {
        given(active(), objectiveClosed()).when(add(OBJECTIVE, null, null)).refusedBy(Rule.OBJECTIVE_CLOSED);
    }

    @Test
    void knowsNoObjectiveThatIsNotThere() {
        given(planDrafted()).when(add(OBJECTIVE, null, null)).unknown("objective");
    }

    @Test
    void refusesAnObjectiveOfAGoalThatHasEnded() {
        given(active(), new GoalCancelled(PLAN, GOAL, WHY))
                .when(add(OBJECTIVE, null, null))
                .refusedBy(Rule.GOAL_CLOSED);
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(add(OBJECTIVE, null, null)).refusedBy(Rule.PLAN_CLOSED);
    }
}
