package health.waymark.intervention.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;

/** An intervention ended. */
@Event(name = "InterventionStopped", revision = 1, lifecycle = Lifecycle.ARCHIVE)
public record InterventionStopped(PlanId planId, InterventionId interventionId, Reason reason) implements PlanEvent {}
