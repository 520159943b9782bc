package health.waymark.goal.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.command.PlanFixture.newId;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.PARTIAL_TARGET;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.PROBLEM;
import static health.waymark.plan.state.PlanStory.TARGET;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.goalSet;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static health.waymark.plan.state.PlanStory.problemAdded;

import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalSet;
import health.waymark.goal.event.Target;
import health.waymark.plan.command.Rule;
import health.waymark.problem.event.ProblemId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetGoalTest {
    private static SetGoal set(
            @Nullable GoalId id, Target target, @Nullable Boolean incomplete, ProblemId... problems) {
        GoalSet as = goalSet();
        return new SetGoal(
                PLAN,
                id,
                as.statement(),
                as.ownWords(),
                as.term(),
                as.category(),
                as.priority(),
                List.of(problems),
                target,
                incomplete,
                null,
                null);
    }

    @Test
    void setsAGoal() {
        given(planDrafted(), problemAdded())
                .when(set(GOAL, TARGET, null, PROBLEM))
                .expect(goalSet())
                .naming("goalId", GOAL);
    }

    @Test
    void namesTheGoalWhereTheCallerDoesNot() {
        given(active()).when(set(null, TARGET, null, PROBLEM)).naming("goalId", new GoalId(newId()));
    }

    @Test
    void needsNoTargetAndNoProblemInADraft() {
        given(planDrafted())
                .when(new SetGoal(PLAN, GOAL, "Sleeps through.", null, null, null, null, null, null, null, null, null))
                .expect(new GoalSet(PLAN, GOAL, "Sleeps through.", null, null, null, null, List.of(), null));
    }

    @Test
    void wantsEveryPartOfATarget() {
        given(planDrafted())
                .when(set(GOAL, new Target(null, null, null, null, null, null), null))
                .malformedAt("/target/measure", "/target/comparator", "/target/value", "/target/due");
    }

    @Test
    void takesAnIncompleteTargetFromASource() {
        given(planDrafted(), problemAdded())
                .when(set(GOAL, PARTIAL_TARGET, true, PROBLEM))
                .expect(goalSet(GOAL, PARTIAL_TARGET));
    }

    @Test
    void knowsNoProblemThatIsNotThere() {
        given(planDrafted()).when(set(GOAL, TARGET, null, PROBLEM)).unknown("problem");
    }

    @Test
    void refusesAnIdThatIsTaken() {
        given(draft()).when(set(GOAL, TARGET, null, PROBLEM)).refusedBy(Rule.ID_TAKEN);
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(set(null, TARGET, null)).refusedBy(Rule.PLAN_CLOSED);
    }
}
