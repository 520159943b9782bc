package health.waymark.objective.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.OBJECTIVE;
import static health.waymark.plan.state.PlanStory.OTHER_OBJECTIVE;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.objectiveAdded;
import static health.waymark.plan.state.PlanStory.objectiveClosed;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static health.waymark.plan.state.PlanStory.uuid;

import health.waymark.goal.event.GoalCancelled;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveReopened;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.state.PlanStory;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReopenObjectiveTest {
    private static final List<PlanEvent> FULL = PlanStory.and(
            active(),
            objectiveAdded(new ObjectiveId(uuid(301)), ObjectiveStatus.ACTIVE),
            objectiveAdded(new ObjectiveId(uuid(302)), ObjectiveStatus.ACTIVE));

    private static final ReopenObjective REOPEN = new ReopenObjective(PLAN, OBJECTIVE, WHY, null, null);

    @Test
    void takesUpAnObjectiveThatHadEnded() {
        given(active(), objectiveClosed()).when(REOPEN).expect(new ObjectiveReopened(PLAN, OBJECTIVE, WHY));
    }

    @Test
    void refusesAnObjectiveThatIsOpen() {
        given(active()).when(REOPEN).refusedBy(Rule.OBJECTIVE_OPEN);
    }

    @Test
    void refusesOneActiveObjectiveTooMany() {
        given(FULL, objectiveClosed(), objectiveAdded(OTHER_OBJECTIVE, ObjectiveStatus.ACTIVE))
                .when(REOPEN)
                .refusedBy(Rule.TOO_MANY_ACTIVE_OBJECTIVES);
    }

    @Test
    void knowsNoObjectiveThatIsNotThere() {
        given(planDrafted()).when(REOPEN).unknown("objective");
    }

    @Test
    void refusesAnObjectiveOfAGoalThatHasEnded() {
        given(active(), new GoalCancelled(PLAN, GOAL, WHY)).when(REOPEN).refusedBy(Rule.GOAL_CLOSED);
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(REOPEN).refusedBy(Rule.PLAN_CLOSED);
    }
}
