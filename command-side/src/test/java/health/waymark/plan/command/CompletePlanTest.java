package health.waymark.plan.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.held;

import health.waymark.goal.event.GoalCancelled;
import health.waymark.plan.event.PlanCompleted;
import org.junit.jupiter.api.Test;

class CompletePlanTest {
    private static final CompletePlan COMPLETE = new CompletePlan(PLAN, null, null, null);

    @Test
    void endsAPlanWhoseGoalsHaveEnded() {
        given(active(), new GoalCancelled(PLAN, GOAL, WHY)).when(COMPLETE).expect(new PlanCompleted(PLAN, null));
    }

    @Test
    void endsAHeldPlanToo() {
        given(held(), new GoalCancelled(PLAN, GOAL, WHY))
                .when(new CompletePlan(PLAN, WHY, null, null))
                .expect(new PlanCompleted(PLAN, WHY));
    }

    @Test
    void refusesWhileAGoalIsOpen() {
        given(active()).when(COMPLETE).refusedBy(Rule.GOALS_OPEN);
    }

    @Test
    void refusesADraft() {
        given(draft()).when(COMPLETE).refusedBy(Rule.PLAN_NOT_ACTIVE);
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(COMPLETE).refusedBy(Rule.PLAN_CLOSED);
    }
}
