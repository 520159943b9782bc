package health.waymark.problem.command;

import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import health.waymark.problem.event.ProblemId;
import health.waymark.problem.event.ProblemResolved;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says that a problem no longer calls for treatment. */
public record ResolveProblem(
        PlanId planId,
        ProblemId problemId,
        @Nullable Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.unresolvedProblem(plan, problemId);
        return Decision.of(new ProblemResolved(planId, problemId, reason));
    }
}
