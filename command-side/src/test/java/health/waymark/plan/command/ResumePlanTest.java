package health.waymark.plan.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.held;

import health.waymark.plan.event.PlanResumed;
import org.junit.jupiter.api.Test;

class ResumePlanTest {
    private static final ResumePlan RESUME = new ResumePlan(PLAN, null, null, null);

    @Test
    void goesOnWithAHeldPlan() {
        given(held()).when(new ResumePlan(PLAN, WHY, null, null)).expect(new PlanResumed(PLAN, WHY));
    }

    @Test
    void needsNoReason() {
        given(held()).when(RESUME).expect(new PlanResumed(PLAN, null));
    }

    @Test
    void refusesAPlanThatIsNotHeld() {
        given(draft()).when(RESUME).refusedBy(Rule.PLAN_NOT_HELD);
        given(active()).when(RESUME).refusedBy(Rule.PLAN_NOT_HELD);
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(RESUME).refusedBy(Rule.PLAN_CLOSED);
    }
}
