package health.waymark.plan.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.held;

import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanRevoked;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevokePlanTest {
    private static final RevokePlan REVOKE = new RevokePlan(PLAN, WHY, null, null);

    @Test
    void endsAnyOpenPlan() {
        for (List<PlanEvent> story : List.of(draft(), active(), held())) {
            given(story).when(REVOKE).expect(new PlanRevoked(PLAN, WHY));
        }
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(REVOKE).refusedBy(Rule.PLAN_CLOSED);
        given(draft(), new PlanRevoked(PLAN, WHY)).when(REVOKE).refusedBy(Rule.PLAN_CLOSED);
    }
}
