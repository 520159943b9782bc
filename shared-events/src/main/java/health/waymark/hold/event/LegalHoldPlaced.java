package health.waymark.hold.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The plan's record must not be erased, whatever its retention says, until this hold is released: compliance expects a
 * dispute, an investigation or a request (EHR-S FM RI.1.1, legal hold).
 *
 * @param matter what the hold is for, as those who ordered it name it: a case or a file number
 */
@Event(name = "LegalHoldPlaced", revision = 1, lifecycle = Lifecycle.HOLD)
public record LegalHoldPlaced(
        PlanId planId,
        HoldId holdId,
        Reason reason,
        @Nullable String matter) implements PlanEvent {}
