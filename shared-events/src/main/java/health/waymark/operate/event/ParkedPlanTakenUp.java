package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanId;

/**
 * An operator took a plan that was set aside up again: it needs somebody as it did before.
 *
 * @param position of the event that could not be taken
 */
@Event(name = "ParkedPlanTakenUp", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record ParkedPlanTakenUp(PlanId planId, long position, long version, String eventType)
        implements PlanOperation {}
