package health.waymark.plan.command;

import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Pauses work on an active plan, and its review cycle with it. */
public record HoldPlan(
        PlanId planId,
        Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical) implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.active(plan);
        return Decision.of(new PlanHeld(planId, reason));
    }
}
