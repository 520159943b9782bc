package health.waymark.reminder.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanId;
import java.util.List;

/**
 * A channel gave a reminder up. It may still be delivered by another one, or when somebody sends it again.
 *
 * @param attempt how often it was tried
 * @param cause a code or a class, never a text that may be about somebody
 */
@Event(name = "ReminderFailed", revision = 1, lifecycle = Lifecycle.AMEND)
public record ReminderFailed(
        PlanId planId,
        ReminderId reminderId,
        ReminderKind kind,
        Channel channel,
        List<Recipient> to,
        int attempt,
        String cause)
        implements ReminderEvent {}
