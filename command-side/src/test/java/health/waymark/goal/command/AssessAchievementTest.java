package health.waymark.goal.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.planDrafted;

import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.AchievementAssessed;
import health.waymark.goal.event.GoalCancelled;
import health.waymark.plan.command.Rule;
import org.junit.jupiter.api.Test;

class AssessAchievementTest {
    private static final AssessAchievement ASSESS =
            new AssessAchievement(PLAN, GOAL, Achievement.IMPROVING, "Sleeps better.", null, null);

    @Test
    void recordsTheCliniciansJudgement() {
        given(active())
                .when(ASSESS)
                .expect(new AchievementAssessed(PLAN, GOAL, Achievement.IMPROVING, "Sleeps better."));
    }

    @Test
    void refusesAGoalThatHasEnded() {
        given(active(), new GoalCancelled(PLAN, GOAL, WHY)).when(ASSESS).refusedBy(Rule.GOAL_CLOSED);
    }

    @Test
    void knowsNoGoalThatIsNotThere() {
        given(planDrafted()).when(ASSESS).unknown("goal");
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(ASSESS).refusedBy(Rule.PLAN_CLOSED);
    }
}
