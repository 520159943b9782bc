package health.waymark.progress.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;

/** A progress entry should never have been: it no longer counts and stays on record. */
@Event(name = "EntryMarkedInError", revision = 1, lifecycle = Lifecycle.DEPRECATE)
public record EntryMarkedInError(PlanId planId, EntryId entryId, Reason reason) implements PlanEvent {}
