package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanId;

/**
 * An operator had a parked plan's event taken again.
 *
 * @param position of the event that could not be taken
 * @param version the plan stood still before
 * @param healed whether the plan is parked no longer
 */
@Event(name = "ParkedPlanRetried", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record ParkedPlanRetried(PlanId planId, long position, long version, String eventType, boolean healed)
        implements PlanOperation {}
