package health.waymark.delivery.command;

import health.waymark.plan.event.PlanId;
import health.waymark.reminder.command.Outstanding;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderId;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.event.ReminderKind;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder on its way to somebody by some channel.
 *
 * @param recipient a person's id, or the name of a webhook
 * @param attempts all that there have been
 * @param tries those since it was last sent on its way
 * @param atOnce whether it waits for no hour of the day
 */
record Delivery(
        UUID id,
        String organisation,
        PlanId plan,
        ReminderId reminder,
        ReminderKind kind,
        Channel channel,
        Recipient.@Nullable Part part,
        String recipient,
        DeliveryState state,
        int attempts,
        int tries,
        boolean atOnce) {

    static Delivery of(Outstanding what, Channel channel, Recipient.@Nullable Part part, String recipient) {
        ReminderIssued issued = what.reminder().issued();
        return new Delivery(
                id(issued.reminderId(), channel, recipient),
                what.plan().organisation(),
                issued.planId(),
                issued.reminderId(),
                issued.kind(),
                channel,
                part,
                recipient,
                DeliveryState.WAITING,
                0,
                0,
                false);
    }

    /** The same for the same thing, so that who gets it twice can tell. */
    static UUID id(ReminderId reminder, Channel channel, String recipient) {
        String name = reminder + "/" + channel + "/" + recipient;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    int attempt() {
        return attempts + 1;
    }

    boolean waiting() {
        return state == DeliveryState.WAITING;
    }
}
