package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanId;

/**
 * An operator decided that a parked plan stands still for now: nobody is asked to see to it any more. The reason is in the metadata.
 *
 * @param position of the event that could not be taken
 */
@Event(name = "ParkedPlanSetAside", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record ParkedPlanSetAside(PlanId planId, long position, long version, String eventType)
        implements PlanOperation {}
