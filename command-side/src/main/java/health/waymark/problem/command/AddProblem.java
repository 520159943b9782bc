package health.waymark.problem.command;

import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.Code;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanState;
import health.waymark.problem.event.ProblemAdded;
import health.waymark.problem.event.ProblemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts a problem or need on the plan. */
public record AddProblem(
        PlanId planId,
        @Nullable ProblemId problemId,
        String statement,
        @Nullable Code code,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.openPlan(plan);
        ProblemId id = problemId == null ? new ProblemId(moment.ids().get()) : problemId;
        Rule.ID_TAKEN.unless(plan.problem(id).isEmpty());
        return Decision.making("problemId", id, new ProblemAdded(planId, id, statement, code));
    }
}
