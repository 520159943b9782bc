package health.waymark.plan.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.held;

import health.waymark.plan.event.PlanHeld;
import org.junit.jupiter.api.Test;

class HoldPlanTest {
    private static final HoldPlan HOLD = new HoldPlan(PLAN, WHY, null, null);

    @Test
    void pausesAnActivePlan() {
        given(active()).when(HOLD).expect(new PlanHeld(PLAN, WHY));
    }

    @Test
    void refusesAPlanThatIsNotActive() {
        given(draft()).when(HOLD).refusedBy(Rule.PLAN_NOT_ACTIVE);
        given(held()).when(HOLD).refusedBy(Rule.PLAN_NOT_ACTIVE);
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(HOLD).refusedBy(Rule.PLAN_CLOSED);
    }
}
