package health.waymark.hold.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;

/** A legal hold need not be kept any longer. Others on the plan stand, and so does its retention. */
@Event(name = "LegalHoldReleased", revision = 1, lifecycle = Lifecycle.UNHOLD)
public record LegalHoldReleased(PlanId planId, HoldId holdId, Reason reason) implements PlanEvent {}
