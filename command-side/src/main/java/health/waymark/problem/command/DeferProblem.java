package health.waymark.problem.command;

import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.ProblemState;
import health.waymark.problem.event.ProblemDeferred;
import health.waymark.problem.event.ProblemId;
import health.waymark.problem.event.ProblemStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Documents why a problem is not worked on now. */
public record DeferProblem(
        PlanId planId,
        ProblemId problemId,
        Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical) implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        ProblemState problem = Guard.unresolvedProblem(plan, problemId);
        Rule.PROBLEM_DEFERRED.unless(problem.status() != ProblemStatus.DEFERRED);
        return Decision.of(new ProblemDeferred(planId, problemId, reason));
    }
}
