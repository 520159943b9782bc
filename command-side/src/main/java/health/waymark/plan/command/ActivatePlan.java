package health.waymark.plan.command;

import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Brings a draft into force; it must meet every {@link ActivationConditions condition}. */
public record ActivatePlan(
        PlanId planId,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical) implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.draft(plan);
        ActivationConditions.check(plan, moment.limits());
        return Decision.of(new PlanActivated(planId));
    }
}
