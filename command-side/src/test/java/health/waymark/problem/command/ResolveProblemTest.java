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

class ResolveProblemTest {
    private static final ResolveProblem RESOLVE = new ResolveProblem(PLAN, PROBLEM, null, null, null);

    @Test
    void resolvesAnOpenProblem() {
        given(active()).when(RESOLVE).expect(new ProblemResolved(PLAN, PROBLEM, null));
    }

    @Test
    void resolvesADeferredProblem() {
        given(active(), new ProblemDeferred(PLAN, PROBLEM, WHY))
                .when(RESOLVE)
                .expect(new ProblemResolved(PLAN, PROBLEM, null));
    }

    @Test
    void resolvesOnce() {
        given(active(), new ProblemResolved(PLAN, PROBLEM, null)).when(RESOLVE).refusedBy(Rule.PROBLEM_RESOLVED);
    }

    @Test
    void knowsNoProblemThatIsNotThere() {
        given(planDrafted()).when(RESOLVE).unknown("problem");
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(RESOLVE).refusedBy(Rule.PLAN_CLOSED);
    }
}
