package health.waymark.delivery.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as operators see it: nothing in it tells of a client.
 *
 * @param as the recipient's part in the plan or the organisation; none for a system
 * @param recipient a person's id, or the name of a webhook
 * @param cause why the last attempt failed, or why it need not go out
 * @param decidedBy who sent it again or discarded it last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        UUID deliveryId,
        UUID reminderId,
        UUID planId,
        ReminderKind kind,
        Channel channel,
        Recipient.@Nullable Part as,
        String recipient,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant endedAt,
        @Nullable String cause,
        @Nullable String decidedBy,
        @Nullable String reason) {}
