package health.waymark.objective.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.OBJECTIVE;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.objectiveClosed;
import static health.waymark.plan.state.PlanStory.planDrafted;

import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.GoalCancelled;
import health.waymark.objective.event.ObjectiveClosed;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.command.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CloseObjectiveTest {
    private static CloseObjective close(@Nullable ObjectiveStatus outcome, @Nullable Achievement achievement) {
        return new CloseObjective(PLAN, OBJECTIVE, outcome, achievement, WHY, null, null);
    }

    @Test
    void completesAnObjectiveByDefault() {
        given(active())
                .when(close(null, Achievement.ACHIEVED))
                .expect(new ObjectiveClosed(PLAN, OBJECTIVE, ObjectiveStatus.COMPLETED, Achievement.ACHIEVED, WHY));
    }

    @Test
    void cancelsAnObjective() {
        given(active())
                .when(close(ObjectiveStatus.CANCELLED, null))
                .expect(new ObjectiveClosed(PLAN, OBJECTIVE, ObjectiveStatus.CANCELLED, null, WHY));
    }

    @Test
    void endsAnObjectiveAtAnEndAlone() {
        given(active()).when(close(ObjectiveStatus.ACTIVE, null)).malformedAt("/outcome");
        given(active()).when(close(ObjectiveStatus.RESERVE, null)).malformedAt("/outcome");
    }

    @Test
    void wantsAFinalAchievement() {
        given(active()).when(close(null, Achievement.IMPROVING)).malformedAt("/achievement");
    }

    @Test
    void refusesAnObjectiveThatHasEnded() {
        given(active(), objectiveClosed()).when(close(null, null)).refusedBy(Rule.OBJECTIVE_CLOSED);
    }

    @Test
    void knowsNoObjectiveThatIsNotThere() {
        given(planDrafted()).when(close(null, null)).unknown("objective");
    }

    @Test
    void refusesAnObjectiveOfAGoalThatHasEnded() {
        given(active(), new GoalCancelled(PLAN, GOAL, WHY))
                .when(close(null, null))
                .refusedBy(Rule.GOAL_CLOSED);
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(close(null, null)).refusedBy(Rule.PLAN_CLOSED);
    }
}
