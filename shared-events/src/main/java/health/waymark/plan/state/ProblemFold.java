package health.waymark.plan.state;

import health.waymark.problem.event.ProblemAdded;
import health.waymark.problem.event.ProblemDeferred;
import health.waymark.problem.event.ProblemId;
import health.waymark.problem.event.ProblemResolved;
import health.waymark.problem.event.ProblemStatus;

/** The life of a problem. */
final class ProblemFold {
    private ProblemFold() {}

    static void added(PlanState plan, ProblemAdded event, Recorded recorded) {
        plan.problems.put(event.problemId(), new ProblemState(event.problemId(), event.statement(), event.code()));
        plan.contentChanged();
    }

    static void resolved(PlanState plan, ProblemResolved event, Recorded recorded) {
        problem(plan, event.problemId()).status = ProblemStatus.RESOLVED;
    }

    static void deferred(PlanState plan, ProblemDeferred event, Recorded recorded) {
        problem(plan, event.problemId()).status = ProblemStatus.DEFERRED;
    }

    private static ProblemState problem(PlanState plan, ProblemId id) {
        return Fold.present(plan.problems.get(id));
    }
}
