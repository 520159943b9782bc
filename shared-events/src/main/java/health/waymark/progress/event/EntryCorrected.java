package health.waymark.progress.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;

/** A progress entry was corrected, amended or augmented; what it said before stays on record. */
@Event(name = "EntryCorrected", revision = 1, lifecycle = Lifecycle.AMEND)
public record EntryCorrected(
        PlanId planId, EntryId entryId, CorrectionKind kind, EntryContent before, EntryContent after, Reason reason)
        implements PlanEvent {}
