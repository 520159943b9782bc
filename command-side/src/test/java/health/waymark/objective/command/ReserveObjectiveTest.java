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

import health.waymark.goal.event.GoalCancelled;
import health.waymark.objective.event.ObjectiveReserved;
import health.waymark.plan.command.Rule;
import org.junit.jupiter.api.Test;

class ReserveObjectiveTest {
    private static final ReserveObjective RESERVE = new ReserveObjective(PLAN, OBJECTIVE, null, null, null);

    @Test
    void putsAnActiveObjectiveBack() {
        given(active()).when(RESERVE).expect(new ObjectiveReserved(PLAN, OBJECTIVE, null));
    }

    @Test
    void refusesAnObjectiveThatIsInReserve() {
        given(active(), new ObjectiveReserved(PLAN, OBJECTIVE, WHY))
                .when(RESERVE)
                .refusedBy(Rule.OBJECTIVE_NOT_ACTIVE);
    }

    @Test
    void refusesAnObjectiveThatHasEnded() {
        given(active(), objectiveClosed()).when(RESERVE).refusedBy(Rule.OBJECTIVE_CLOSED);
    }

    @Test
    void knowsNoObjectiveThatIsNotThere() {
        given(planDrafted()).when(RESERVE).unknown("objective");
    }

    @Test
    void refusesAnObjectiveOfAGoalThatHasEnded() {
        given(active(), new GoalCancelled(PLAN, GOAL, WHY)).when(RESERVE).refusedBy(Rule.GOAL_CLOSED);
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(RESERVE).refusedBy(Rule.PLAN_CLOSED);
    }
}
