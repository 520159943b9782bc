package health.waymark.objective.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.OBJECTIVE;
import static health.waymark.plan.state.PlanStory.PARTIAL_TARGET;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.TARGET;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.goalSet;
import static health.waymark.plan.state.PlanStory.objectiveAdded;
import static health.waymark.plan.state.PlanStory.objectiveClosed;
import static health.waymark.plan.state.PlanStory.planDrafted;

import health.waymark.goal.event.GoalCancelled;
import health.waymark.goal.event.Target;
import health.waymark.objective.event.ObjectiveContent;
import health.waymark.objective.event.ObjectiveRevised;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.command.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviseObjectiveTest {
    private static ReviseObjective revise(@Nullable String statement, @Nullable Target target) {
        return new ReviseObjective(PLAN, OBJECTIVE, new ObjectiveContent(statement, target), WHY, null, null);
    }

    @Test
    void namesWhatChangedAndNothingElse() {
        given(active())
                .when(revise("Walks daily.", TARGET))
                .expect(new ObjectiveRevised(
                        PLAN,
                        OBJECTIVE,
                        new ObjectiveContent(objectiveAdded().statement(), null),
                        new ObjectiveContent("Walks daily.", null),
                        WHY));
    }

    @Test
    void addsATargetWhereNoneWas() {
        given(planDrafted(), goalSet(), objectiveAdded(OBJECTIVE, GOAL, null, ObjectiveStatus.ACTIVE))
                .when(revise(null, TARGET))
                .expect(new ObjectiveRevised(
                        PLAN, OBJECTIVE, new ObjectiveContent(null, null), new ObjectiveContent(null, TARGET), WHY));
    }

    @Test
    void refusesWhatIsSoAlready() {
        given(active()).when(revise(null, TARGET)).refusedBy(Rule.NOTHING_CHANGES);
    }

    @Test
    void refusesChangesThatNameNothing() {
        given(active()).when(revise(null, null)).malformedAt("/changes");
    }

    @Test
    void wantsEveryPartOfARevisedTarget() {
        given(active()).when(revise(null, PARTIAL_TARGET)).malformedAt("/changes/target/due");
    }

    @Test
    void refusesAnObjectiveThatHasEnded() {
        given(active(), objectiveClosed()).when(revise("Walks daily.", null)).refusedBy(Rule.OBJECTIVE_CLOSED);
    }

    @Test
    void knowsNoObjectiveThatIsNotThere() {
        given(planDrafted()).when(revise("Walks daily.", null)).unknown("objective");
    }

    @Test
    void refusesAnObjectiveOfAGoalThatHasEnded() {
        given(active(), new GoalCancelled(PLAN, GOAL, WHY))
                .when(revise("Walks daily.", null))
                .refusedBy(Rule.GOAL_CLOSED);
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(revise("Walks daily.", null)).refusedBy(Rule.PLAN_CLOSED);
    }
}
