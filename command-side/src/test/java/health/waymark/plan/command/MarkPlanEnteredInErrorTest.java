package health.waymark.plan.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.held;
import static health.waymark.plan.state.PlanStory.inError;

import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanMarkedInError;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkPlanEnteredInErrorTest {
    private static final MarkPlanEnteredInError MARK = new MarkPlanEnteredInError(PLAN, WHY, null, null);

    @Test
    void marksAPlanOfAnyStatus() {
        for (List<PlanEvent> story : List.of(draft(), active(), held(), completed())) {
            given(story).when(MARK).expect(new PlanMarkedInError(PLAN, WHY));
        }
    }

    @Test
    void marksOnce() {
        given(inError()).when(MARK).refusedBy(Rule.PLAN_IN_ERROR);
    }
}
