package health.waymark.delivery.query;

import health.waymark.delivery.gate.NotificationGate.Reach;
import health.waymark.delivery.gate.NotificationSettings;
import health.waymark.delivery.gate.QuietHours;
import health.waymark.reminder.event.ReminderKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's settings as their page shows them, with what they typed and what is wrong with it.
 *
 * @param usual the organisation's quiet hours in words
 * @param errors by pointer, as the API names them
 */
public record SettingsView(
        Reach reach,
        List<Line> lines,
        QuietHours.Use quiet,
        String from,
        String to,
        String usual,
        boolean digest,
        String digestAt,
        Map<String, String> errors) {

    /** @param fixed whether nobody can switch it off */
    public record Line(ReminderKind kind, String words, boolean on, boolean fixed) {}

    static List<Line> lines(NotificationSettings settings) {
        return List.of(ReminderKind.values()).stream()
                .map(kind ->
                        new Line(kind, words(kind), settings.wants(kind), NotificationSettings.FIXED.contains(kind)))
                .toList();
    }

    public @Nullable String error(String pointer) {
        return errors.get(pointer);
    }

    private static String words(ReminderKind kind) {
        return switch (kind) {
            case SOON -> "A review comes up";
            case DUE -> "A review is due today";
            case OVERDUE -> "A review is overdue";
            case ESCALATED_SUPERVISOR -> "An overdue review has come to the supervisor";
            case ESCALATED_COMPLIANCE -> "An overdue review has come to compliance";
            case TARGET_NEAR -> "The day of a target comes up";
            case TARGET_PASSED -> "The day of a target has passed";
            case NO_PROGRESS -> "A goal has had no score for long";
        };
    }
}
