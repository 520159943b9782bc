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
import health.waymark.objective.event.ObjectiveActivated;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.state.PlanStory;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivateObjectiveTest {
    private static final List<PlanEvent> FULL = PlanStory.and(
            active(),
            objectiveAdded(new ObjectiveId(uuid(301)), ObjectiveStatus.ACTIVE),
            objectiveAdded(new ObjectiveId(uuid(302)), ObjectiveStatus.ACTIVE));

    private static ActivateObjective activate(ObjectiveId objective) {
        return new ActivateObjective(PLAN, objective, null, null);
    }

    @Test
    void takesAnObjectiveOutOfReserve() {
        given(active(), objectiveAdded(OTHER_OBJECTIVE, ObjectiveStatus.RESERVE))
                .when(activate(OTHER_OBJECTIVE))
                .expect(new ObjectiveActivated(PLAN, OTHER_OBJECTIVE));
    }

    @Test
    void refusesAnObjectiveThatIsActive() {
        given(active()).when(activate(OBJECTIVE)).refusedBy(Rule.OBJECTIVE_NOT_RESERVED);
    }

    @Test
    void refusesOneActiveObjectiveTooMany() {
        given(FULL, objectiveAdded(OTHER_OBJECTIVE, ObjectiveStatus.RESERVE))
                .when(activate(OTHER_OBJECTIVE))
                .refusedBy(Rule.TOO_MANY_ACTIVE_OBJECTIVES);
    }

    @Test
    void refusesAnObjectiveThatHasEnded() {
        given(active(), objectiveClosed()).when(activate(OBJECTIVE)).refusedBy(Rule.OBJECTIVE_CLOSED);
    }

    @Test
    void knowsNoObjectiveThatIsNotThere() {
        given(planDrafted()).when(activate(OBJECTIVE)).unknown("objective");
    }

    @Test
    void refusesAnObjectiveOfAGoalThatHasEnded() {
        given(active(), new GoalCancelled(PLAN, GOAL, WHY))
                .when(activate(OBJECTIVE))
                .refusedBy(Rule.GOAL_CLOSED);
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(activate(OBJECTIVE)).refusedBy(Rule.PLAN_CLOSED);
    }
}
