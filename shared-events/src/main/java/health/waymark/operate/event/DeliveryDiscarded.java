package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanId;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.ReminderId;
import java.util.UUID;

/** An operator let a delivery rest that had been given up. The reason is in the metadata. */
@Event(name = "DeliveryDiscarded", revision = 1, lifecycle = Lifecycle.DEPRECATE)
public record DeliveryDiscarded(PlanId planId, ReminderId reminderId, UUID deliveryId, Channel channel)
        implements PlanOperation {}
