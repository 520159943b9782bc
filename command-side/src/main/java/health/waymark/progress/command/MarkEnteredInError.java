package health.waymark.progress.command;

import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.EntryMarkedInError;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says that a progress entry should never have been; it stays on record and no longer counts. */
public record MarkEnteredInError(
        PlanId planId,
        EntryId entryId,
        Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical) implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.countingEntry(plan, entryId);
        return Decision.of(new EntryMarkedInError(planId, entryId, reason));
    }
}
