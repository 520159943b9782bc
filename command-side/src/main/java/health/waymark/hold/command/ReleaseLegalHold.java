package health.waymark.hold.command;

import health.waymark.hold.event.HoldId;
import health.waymark.hold.event.LegalHoldReleased;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ends a legal hold; others on the plan stand. Where only one stands, it need not be named. */
public record ReleaseLegalHold(
        PlanId planId,
        @Nullable HoldId holdId,
        Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        HoldId standing = Guard.standingHold(plan, holdId).id();
        return Decision.of(new LegalHoldReleased(planId, standing, reason));
    }
}
