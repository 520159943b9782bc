package health.waymark.delivery.query;

import health.waymark.delivery.gate.NotificationSettings;
import health.waymark.delivery.gate.QuietHours;
import health.waymark.reminder.event.ReminderKind;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person filled in: settings, as far as they can be read. */
final class SettingsForm {
    private static final String NO_TIME = "must be a time of day such as 07:30";

    final Map<String, String> errors = new LinkedHashMap<>();
    final NotificationSettings settings;
    final String from;
    final String to;
    final String digestAt;
    final boolean digest;

    SettingsForm(HttpServletRequest asked) {
        String[] ticked = asked.getParameterValues("email");
        List<String> wanted = ticked == null ? List.of() : List.of(ticked);
        Map<ReminderKind, Boolean> email = new EnumMap<>(ReminderKind.class);
        for (ReminderKind kind : ReminderKind.values()) {
            email.put(kind, NotificationSettings.FIXED.contains(kind) || wanted.contains(kind.name()));
        }
        from = text(asked, "from");
        to = text(asked, "to");
        digestAt = text(asked, "digestAt");
        digest = text(asked, "mails").equals("DAILY");
        QuietHours.Use use = use(text(asked, "quiet"));
        boolean own = use == QuietHours.Use.OWN;
        QuietHours quiet = new QuietHours(
                use, own ? time("/quietHours/from", from) : null, own ? time("/quietHours/to", to) : null);
        settings = new NotificationSettings(email, quiet, digest ? time("/digestAt", digestAt) : null);
        if (digest && digestAt.isEmpty()) {
            errors.put("/digestAt", "is required");
        }
    }

    private @Nullable LocalTime time(String pointer, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException unreadable) {
            errors.put(pointer, NO_TIME);
            return null;
        }
    }

    private static QuietHours.Use use(String text) {
        for (QuietHours.Use use : QuietHours.Use.values()) {
            if (use.name().equals(text)) {
                return use;
            }
        }
        return QuietHours.Use.DEFAULT;
    }

    private static String text(HttpServletRequest asked, String name) {
        String text = asked.getParameter(name);
        return text == null ? "" : text.strip();
    }
}
