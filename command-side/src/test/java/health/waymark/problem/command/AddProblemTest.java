package health.waymark.problem.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.command.PlanFixture.newId;
import static health.waymark.plan.state.PlanStory.DEPRESSION;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.PROBLEM;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static health.waymark.plan.state.PlanStory.problemAdded;

import health.waymark.plan.command.Rule;
import health.waymark.problem.event.ProblemId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddProblemTest {
    private static AddProblem add(@Nullable ProblemId id) {
        return new AddProblem(PLAN, id, problemAdded().statement(), DEPRESSION, null, null);
    }

    @Test
    void putsAProblemOnThePlan() {
        given(planDrafted()).when(add(PROBLEM)).expect(problemAdded()).naming("problemId", PROBLEM);
    }

    @Test
    void namesTheProblemWhereTheCallerDoesNot() {
        given(active()).when(add(null)).naming("problemId", new ProblemId(newId()));
    }

    @Test
    void refusesAnIdThatIsTaken() {
        given(draft()).when(add(PROBLEM)).refusedBy(Rule.ID_TAKEN);
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(add(null)).refusedBy(Rule.PLAN_CLOSED);
    }
}
