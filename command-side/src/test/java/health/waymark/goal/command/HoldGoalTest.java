package health.waymark.goal.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.planDrafted;

import health.waymark.goal.event.GoalCancelled;
import health.waymark.goal.event.GoalHeld;
import health.waymark.plan.command.Rule;
import org.junit.jupiter.api.Test;

class HoldGoalTest {
    private static final HoldGoal HOLD = new HoldGoal(PLAN, GOAL, WHY, null, null);

    @Test
    void pausesAnActiveGoal() {
        given(active()).when(HOLD).expect(new GoalHeld(PLAN, GOAL, WHY));
    }

    @Test
    void refusesAGoalThatIsNotActive() {
        given(draft()).when(HOLD).refusedBy(Rule.GOAL_NOT_ACTIVE);
        given(active(), new GoalHeld(PLAN, GOAL, WHY)).when(HOLD).refusedBy(Rule.GOAL_NOT_ACTIVE);
    }

    @Test
    void refusesAGoalThatHasEnded() {
        given(active(), new GoalCancelled(PLAN, GOAL, WHY)).when(HOLD).refusedBy(Rule.GOAL_CLOSED);
    }

    @Test
    void knowsNoGoalThatIsNotThere() {
        given(planDrafted()).when(HOLD).unknown("goal");
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(HOLD).refusedBy(Rule.PLAN_CLOSED);
    }
}
