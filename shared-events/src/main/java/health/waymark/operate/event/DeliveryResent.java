package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanId;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.ReminderId;
import java.util.UUID;

/** An operator sent a delivery that had been given up on its way again. */
@Event(name = "DeliveryResent", revision = 1, lifecycle = Lifecycle.TRANSMIT)
public record DeliveryResent(PlanId planId, ReminderId reminderId, UUID deliveryId, Channel channel)
        implements PlanOperation {}
