package health.waymark.intervention.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.INTERVENTION;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.objectiveClosed;
import static health.waymark.plan.state.PlanStory.planDrafted;

import health.waymark.intervention.event.InterventionStopped;
import health.waymark.plan.command.Rule;
import org.junit.jupiter.api.Test;

class StopInterventionTest {
    private static final StopIntervention STOP = new StopIntervention(PLAN, INTERVENTION, WHY, null, null);

    @Test
    void endsAnIntervention() {
        given(active()).when(STOP).expect(new InterventionStopped(PLAN, INTERVENTION, WHY));
    }

    @Test
    void endsTheInterventionOfAnObjectiveThatHasEnded() {
        given(active(), objectiveClosed()).when(STOP).expect(new InterventionStopped(PLAN, INTERVENTION, WHY));
    }

    @Test
    void refusesAnInterventionThatWasStopped() {
        given(active(), new InterventionStopped(PLAN, INTERVENTION, WHY))
                .when(STOP)
                .refusedBy(Rule.INTERVENTION_STOPPED);
    }

    @Test
    void knowsNoInterventionThatIsNotThere() {
        given(planDrafted()).when(STOP).unknown("intervention");
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(STOP).refusedBy(Rule.PLAN_CLOSED);
    }
}
