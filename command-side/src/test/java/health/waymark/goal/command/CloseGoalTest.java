package health.waymark.goal.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.OBJECTIVE;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.objectiveClosed;
import static health.waymark.plan.state.PlanStory.planDrafted;

import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.GoalCancelled;
import health.waymark.goal.event.GoalClosed;
import health.waymark.goal.event.GoalHeld;
import health.waymark.objective.event.ObjectiveClosed;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.command.Rule;
import org.junit.jupiter.api.Test;

class CloseGoalTest {
    private static final CloseGoal CLOSE = new CloseGoal(PLAN, GOAL, Achievement.ACHIEVED, WHY, null, null);

    @Test
    void endsAGoalWithItsOpenObjectives() {
        given(active())
                .when(CLOSE)
                .expect(
                        new GoalClosed(PLAN, GOAL, Achievement.ACHIEVED, WHY),
                        new ObjectiveClosed(PLAN, OBJECTIVE, ObjectiveStatus.COMPLETED, null, WHY));
    }

    @Test
    void leavesObjectivesThatHaveEnded() {
        given(active(), objectiveClosed()).when(CLOSE).expect(new GoalClosed(PLAN, GOAL, Achievement.ACHIEVED, WHY));
    }

    @Test
    void endsAHeldGoal() {
        given(active(), objectiveClosed(), new GoalHeld(PLAN, GOAL, WHY))
                .when(CLOSE)
                .expect(new GoalClosed(PLAN, GOAL, Achievement.ACHIEVED, WHY));
    }

    @Test
    void wantsAFinalAchievement() {
        for (Achievement achievement : Achievement.values()) {
            if (!achievement.isFinal()) {
                given(active())
                        .when(new CloseGoal(PLAN, GOAL, achievement, WHY, null, null))
                        .malformedAt("/achievement");
            }
        }
    }

    @Test
    void refusesAProposedGoal() {
        given(draft()).when(CLOSE).refusedBy(Rule.GOAL_NOT_ACTIVE);
    }

    @Test
    void refusesAGoalThatHasEnded() {
        given(active(), new GoalCancelled(PLAN, GOAL, WHY)).when(CLOSE).refusedBy(Rule.GOAL_CLOSED);
    }

    @Test
    void knowsNoGoalThatIsNotThere() {
        given(planDrafted()).when(CLOSE).unknown("goal");
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(CLOSE).refusedBy(Rule.PLAN_CLOSED);
    }
}
