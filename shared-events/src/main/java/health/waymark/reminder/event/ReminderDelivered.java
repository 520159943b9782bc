package health.waymark.reminder.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanId;
import java.util.List;

/**
 * A reminder reached somebody by a channel; recorded once for each channel and recipient, however often it was tried.
 *
 * @param to whom it went to; nobody by name where the channel is a system's
 * @param attempt which try it was, from 1
 */
@Event(name = "ReminderDelivered", revision = 1, lifecycle = Lifecycle.TRANSMIT)
public record ReminderDelivered(
        PlanId planId, ReminderId reminderId, ReminderKind kind, Channel channel, List<Recipient> to, int attempt)
        implements ReminderEvent {}
