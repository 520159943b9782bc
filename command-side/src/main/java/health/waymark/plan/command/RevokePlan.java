package health.waymark.plan.command;

import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanRevoked;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ends a plan before its time; its goals stay as they are. */
public record RevokePlan(
        PlanId planId,
        Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical) implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.openPlan(plan);
        return Decision.of(new PlanRevoked(planId, reason));
    }
}
