package health.waymark.goal.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.TARGET;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.and;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.goalSet;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static health.waymark.plan.state.PlanStory.uuid;

import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.GoalAccepted;
import health.waymark.goal.event.GoalCancelled;
import health.waymark.goal.event.GoalClosed;
import health.waymark.goal.event.GoalDeclined;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalReopened;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanEvent;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReopenGoalTest {
    private static final ReopenGoal REOPEN = new ReopenGoal(PLAN, GOAL, WHY, null, null);

    private static PlanEvent[] fiveActiveGoals() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new GoalId(uuid(200 + i)))
                .flatMap(goal -> Stream.of(goalSet(goal, TARGET), new GoalAccepted(PLAN, goal, null)))
                .toArray(PlanEvent[]::new);
    }

    @Test
    void takesUpAGoalHoweverItEnded() {
        given(active(), new GoalCancelled(PLAN, GOAL, WHY)).when(REOPEN).expect(new GoalReopened(PLAN, GOAL, WHY));
        given(active(), new GoalClosed(PLAN, GOAL, Achievement.ACHIEVED, WHY))
                .when(REOPEN)
                .expect(new GoalReopened(PLAN, GOAL, WHY));
        given(draft(), new GoalDeclined(PLAN, GOAL, null)).when(REOPEN).expect(new GoalReopened(PLAN, GOAL, WHY));
    }

    @Test
    void refusesAGoalThatIsOpen() {
        given(active()).when(REOPEN).refusedBy(Rule.GOAL_OPEN);
    }

    @Test
    void refusesOneActiveGoalTooMany() {
        given(and(and(active(), new GoalCancelled(PLAN, GOAL, WHY)), fiveActiveGoals()))
                .when(REOPEN)
                .refusedBy(Rule.TOO_MANY_ACTIVE_GOALS);
    }

    @Test
    void knowsNoGoalThatIsNotThere() {
        given(planDrafted()).when(REOPEN).unknown("goal");
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(REOPEN).refusedBy(Rule.PLAN_CLOSED);
    }
}
