package health.waymark.plan.command;

import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanResumed;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Goes on with a held plan. */
public record ResumePlan(
        PlanId planId,
        @Nullable Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical) implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.openPlan(plan);
        Rule.PLAN_NOT_HELD.unless(plan.status() == PlanStatus.ON_HOLD);
        return Decision.of(new PlanResumed(planId, reason));
    }
}
