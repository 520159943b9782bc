package health.waymark.delivery.command;

import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the outbox as operators see them. */
final class DeliveryRows {
    private DeliveryRows() {}

    static DeliveryView view(ResultSet row, int number) throws SQLException {
        String part = row.getString("part");
        return new DeliveryView(
                row.getObject("delivery_id", UUID.class),
                row.getObject("reminder_id", UUID.class),
                row.getObject("plan_id", UUID.class),
                ReminderKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                part == null ? null : Recipient.Part.valueOf(part),
                row.getString("recipient"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("next_attempt")),
                instant(row.getTimestamp("ended_at")),
                row.getString("cause"),
                row.getString("decided_by"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
