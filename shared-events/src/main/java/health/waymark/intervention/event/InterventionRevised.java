package health.waymark.intervention.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;

/** What an intervention says was changed. Before and after hold the changed fields and nothing else. */
@Event(name = "InterventionRevised", revision = 1, lifecycle = Lifecycle.AMEND)
public record InterventionRevised(
        PlanId planId,
        InterventionId interventionId,
        InterventionContent before,
        InterventionContent after,
        Reason reason)
        implements PlanEvent {}
