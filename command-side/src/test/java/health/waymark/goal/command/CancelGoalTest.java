package health.waymark.goal.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.OBJECTIVE;
import static health.waymark.plan.state.PlanStory.OTHER_OBJECTIVE;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.goalSet;
import static health.waymark.plan.state.PlanStory.objectiveAdded;
import static health.waymark.plan.state.PlanStory.objectiveClosed;
import static health.waymark.plan.state.PlanStory.planDrafted;

import health.waymark.goal.event.GoalCancelled;
import health.waymark.objective.event.ObjectiveClosed;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.command.Rule;
import org.junit.jupiter.api.Test;

class CancelGoalTest {
    private static final CancelGoal CANCEL = new CancelGoal(PLAN, GOAL, WHY, null, null);

    @Test
    void givesAGoalUpWithItsOpenObjectives() {
        given(active(), objectiveAdded(OTHER_OBJECTIVE, ObjectiveStatus.RESERVE))
                .when(CANCEL)
                .expect(
                        new GoalCancelled(PLAN, GOAL, WHY),
                        new ObjectiveClosed(PLAN, OBJECTIVE, ObjectiveStatus.CANCELLED, null, WHY),
                        new ObjectiveClosed(PLAN, OTHER_OBJECTIVE, ObjectiveStatus.CANCELLED, null, WHY));
    }

    @Test
    void leavesObjectivesThatHaveEnded() {
        given(active(), objectiveClosed()).when(CANCEL).expect(new GoalCancelled(PLAN, GOAL, WHY));
    }

    @Test
    void givesAProposedGoalUp() {
        given(planDrafted(), goalSet()).when(CANCEL).expect(new GoalCancelled(PLAN, GOAL, WHY));
    }

    @Test
    void refusesAGoalThatHasEnded() {
        given(active(), new GoalCancelled(PLAN, GOAL, WHY)).when(CANCEL).refusedBy(Rule.GOAL_CLOSED);
    }

    @Test
    void knowsNoGoalThatIsNotThere() {
        given(planDrafted()).when(CANCEL).unknown("goal");
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(CANCEL).refusedBy(Rule.PLAN_CLOSED);
    }
}
