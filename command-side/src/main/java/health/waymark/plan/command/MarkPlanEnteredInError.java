package health.waymark.plan.command;

import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanMarkedInError;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says that a plan should never have been, whatever its status. */
public record MarkPlanEnteredInError(
        PlanId planId,
        Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical) implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.notInError(plan);
        return Decision.of(new PlanMarkedInError(planId, reason));
    }
}
