package health.waymark.problem.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.PROBLEM;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.planDrafted;

import health.waymark.plan.command.Rule;
import health.waymark.problem.event.ProblemDeferred;
import health.waymark.problem.event.ProblemResolved;
import org.junit.jupiter.api.Test;

class DeferProblemTest {
    private static final DeferProblem DEFER = new DeferProblem(PLAN, PROBLEM, WHY, null, null);

    @Test
    void documentsWhyAProblemWaits() {
        given(active()).when(DEFER).expect(new ProblemDeferred(PLAN, PROBLEM, WHY));
    }

    @Test
    void defersOnce() {
        given(active(), new ProblemDeferred(PLAN, PROBLEM, WHY)).when(DEFER).refusedBy(Rule.PROBLEM_DEFERRED);
    }

    @Test
    void refusesAResolvedProblem() {
        given(active(), new ProblemResolved(PLAN, PROBLEM, null)).when(DEFER).refusedBy(Rule.PROBLEM_RESOLVED);
    }

    @Test
    void knowsNoProblemThatIsNotThere() {
        given(planDrafted()).when(DEFER).unknown("problem");
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(DEFER).refusedBy(Rule.PLAN_CLOSED);
    }
}
