package health.waymark.hold.command;

import health.waymark.hold.event.HoldId;
import health.waymark.hold.event.LegalHoldPlaced;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts a plan's record under legal hold, whatever its status. Several holds stand side by side. */
public record PlaceLegalHold(
        PlanId planId,
        @Nullable HoldId holdId,
        Reason reason,
        @Nullable String matter,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        HoldId id = new HoldId(moment.idOr(holdId == null ? null : holdId.value()));
        Rule.ID_TAKEN.unless(plan.hold(id).isEmpty());
        return Decision.making("holdId", id, new LegalHoldPlaced(planId, id, reason, matter));
    }
}
