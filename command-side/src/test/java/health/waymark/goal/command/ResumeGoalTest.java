package health.waymark.goal.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.TARGET;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.and;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.goalSet;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static health.waymark.plan.state.PlanStory.uuid;

import health.waymark.goal.event.GoalAccepted;
import health.waymark.goal.event.GoalCancelled;
import health.waymark.goal.event.GoalHeld;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalResumed;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanEvent;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResumeGoalTest {
    private static final ResumeGoal RESUME = new ResumeGoal(PLAN, GOAL, null, null, null);

    private static PlanEvent[] fiveActiveGoals() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new GoalId(uuid(200 + i)))
                .flatMap(goal -> Stream.of(goalSet(goal, TARGET), new GoalAccepted(PLAN, goal, null)))
                .toArray(PlanEvent[]::new);
    }

    @Test
    void goesOnWithAHeldGoal() {
        given(active(), new GoalHeld(PLAN, GOAL, WHY)).when(RESUME).expect(new GoalResumed(PLAN, GOAL, null));
    }

    @Test
    void refusesAGoalThatIsNotHeld() {
        given(active()).when(RESUME).refusedBy(Rule.GOAL_NOT_HELD);
    }

    @Test
    void refusesOneActiveGoalTooMany() {
        given(and(and(active(), new GoalHeld(PLAN, GOAL, WHY)), fiveActiveGoals()))
                .when(RESUME)
                .refusedBy(Rule.TOO_MANY_ACTIVE_GOALS);
    }

    @Test
    void refusesAGoalThatHasEnded() {
        given(active(), new GoalCancelled(PLAN, GOAL, WHY)).when(RESUME).refusedBy(Rule.GOAL_CLOSED);
    }

    @Test
    void knowsNoGoalThatIsNotThere() {
        given(planDrafted()).when(RESUME).unknown("goal");
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(RESUME).refusedBy(Rule.PLAN_CLOSED);
    }
}
