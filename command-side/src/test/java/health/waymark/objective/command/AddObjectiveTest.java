package health.waymark.objective.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.command.PlanFixture.newId;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.OBJECTIVE;
import static health.waymark.plan.state.PlanStory.OTHER_OBJECTIVE;
import static health.waymark.plan.state.PlanStory.PARTIAL_TARGET;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.TARGET;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.goalSet;
import static health.waymark.plan.state.PlanStory.objectiveAdded;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static health.waymark.plan.state.PlanStory.uuid;

import health.waymark.goal.event.GoalCancelled;
import health.waymark.goal.event.Target;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.state.PlanStory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddObjectiveTest {
    private static final List<PlanEvent> FULL = PlanStory.and(
            active(),
            objectiveAdded(new ObjectiveId(uuid(301)), ObjectiveStatus.ACTIVE),
            objectiveAdded(new ObjectiveId(uuid(302)), ObjectiveStatus.ACTIVE));

    private static AddObjective add(@Nullable ObjectiveId id, @Nullable Target target, ObjectiveStatus state) {
        return new AddObjective(PLAN, GOAL, id, "Walks on four days a week.", target, state, null, null, null);
    }

    @Test
    void addsAnObjectiveToWorkOnNow() {
        given(planDrafted(), goalSet())
                .when(add(OBJECTIVE, TARGET, ObjectiveStatus.ACTIVE))
                .expect(objectiveAdded())
                .naming("objectiveId", OBJECTIVE);
    }

    @Test
    void addsAnObjectiveInReserve() {
        given(FULL)
                .when(add(OTHER_OBJECTIVE, null, ObjectiveStatus.RESERVE))
                .expect(objectiveAdded(OTHER_OBJECTIVE, GOAL, null, ObjectiveStatus.RESERVE));
    }

    @Test
    void namesTheObjectiveWhereTheCallerDoesNot() {
        given(active()).when(add(null, TARGET, ObjectiveStatus.ACTIVE)).naming("objectiveId", new ObjectiveId(newId()));
    }

    @Test
    void refusesOneActiveObjectiveTooMany() {
        given(FULL).when(add(null, TARGET, ObjectiveStatus.ACTIVE)).refusedBy(Rule.TOO_MANY_ACTIVE_OBJECTIVES);
    }

    @Test
    void beginsNoObjectiveAtItsEnd() {
        given(active()).when(add(null, TARGET, ObjectiveStatus.COMPLETED)).malformedAt("/state");
        given(active()).when(add(null, TARGET, ObjectiveStatus.CANCELLED)).malformedAt("/state");
    }

    @Test
    void wantsEveryPartOfATarget() {
        given(active()).when(add(null, PARTIAL_TARGET, ObjectiveStatus.ACTIVE)).malformedAt("/target/due");
    }

    @Test
    void takesAnIncompleteTargetFromASource() {
        given(planDrafted(), goalSet())
                .when(new AddObjective(
                        PLAN,
                        GOAL,
                        OBJECTIVE,
                        "Walks on four days a week.",
                        PARTIAL_TARGET,
                        ObjectiveStatus.ACTIVE,
                        true,
                        null,
                        null))
                .expect(objectiveAdded(OBJECTIVE, GOAL, PARTIAL_TARGET, ObjectiveStatus.ACTIVE));
    }

    @Test
    void refusesAnIdThatIsTaken() {
        given(active()).when(add(OBJECTIVE, TARGET, ObjectiveStatus.ACTIVE)).refusedBy(Rule.ID_TAKEN);
    }

    @Test
    void refusesAGoalThatHasEnded() {
        given(active(), new GoalCancelled(PLAN, GOAL, WHY))
                .when(add(null, TARGET, ObjectiveStatus.ACTIVE))
                .refusedBy(Rule.GOAL_CLOSED);
    }

    @Test
    void knowsNoGoalThatIsNotThere() {
        given(planDrafted()).when(add(null, TARGET, ObjectiveStatus.ACTIVE)).unknown("goal");
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(add(null, TARGET, ObjectiveStatus.ACTIVE)).refusedBy(Rule.PLAN_CLOSED);
    }
}
