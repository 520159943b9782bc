package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanId;

/** An operator had a plan looked at before its time. */
@Event(name = "LookOrdered", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record LookOrdered(PlanId planId) implements PlanOperation {}
