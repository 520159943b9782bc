package health.waymark.delivery.gate;

import com.fasterxml.jackson.annotation.JsonFormat;
import health.waymark.reminder.event.ReminderKind;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be reminded by e-mail.
 *
 * @param email which kinds come by e-mail; one that is left out does
 * @param digestAt when the one mail of a day comes; without it each reminder comes by itself
 */
public record NotificationSettings(
        Map<ReminderKind, Boolean> email,
        QuietHours quietHours,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime digestAt) {

    /** What nobody can switch off: those who get it are those who must act. */
    public static final Set<ReminderKind> FIXED = Set.copyOf(
            EnumSet.of(ReminderKind.OVERDUE, ReminderKind.ESCALATED_SUPERVISOR, ReminderKind.ESCALATED_COMPLIANCE));

    public boolean wants(ReminderKind kind) {
        return FIXED.contains(kind) || email.getOrDefault(kind, true);
    }
}
