package health.waymark.delivery.command;

import health.waymark.delivery.gate.NotificationSettings;
import health.waymark.delivery.gate.QuietHours;
import health.waymark.reminder.event.ReminderKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people chose, by organisation and person. */
final class NotificationStore {
    private final JdbcClient jdbc;
    private final QuietHours usual;

    /** @param usual the organisation's quiet hours */
    NotificationStore(JdbcClient jdbc, QuietHours usual) {
        this.jdbc = jdbc;
        this.usual = usual;
    }

    QuietHours usual() {
        return usual;
    }

    NotificationSettings of(String organisation, String person) {
        return jdbc.sql("select * from command.notification_settings where organisation = ? and person_id = ?")
                .params(organisation, person)
                .query(this::settings)
                .optional()
                .orElseGet(() -> new NotificationSettings(allBut(List.of()), usual, null));
    }

    void put(String organisation, String person, NotificationSettings chosen, Instant now) {
        QuietHours quiet = chosen.quietHours();
        boolean own = quiet.use() == QuietHours.Use.OWN;
        String[] off = Arrays.stream(ReminderKind.values())
                .filter(kind -> !chosen.wants(kind))
                .map(Enum::name)
                .toArray(String[]::new);
        jdbc.sql("""
                        insert into command.notification_settings
                          (organisation, person_id, off, quiet, quiet_from, quiet_to, digest_at, changed_at)
                        values (?, ?, ?, ?, nullif(?, '')::time, nullif(?, '')::time, nullif(?, '')::time, ?)
                        on conflict (organisation, person_id) do update set off = excluded.off, quiet = excluded.quiet,
                          quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                          digest_at = excluded.digest_at, changed_at = excluded.changed_at""")
                .params(
                        organisation,
                        person,
                        off,
                        quiet.use().name(),
                        own ? text(quiet.from()) : "",
                        own ? text(quiet.to()) : "",
                        text(chosen.digestAt()),
                        Timestamp.from(now))
                .update();
    }

    private static String text(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }

    private NotificationSettings settings(ResultSet row, int number) throws SQLException {
        QuietHours.Use use = QuietHours.Use.valueOf(row.getString("quiet"));
        QuietHours quiet = use == QuietHours.Use.DEFAULT
                ? usual
                : new QuietHours(
                        use, row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_to", LocalTime.class));
        List<String> off = List.of((String[]) row.getArray("off").getArray());
        return new NotificationSettings(allBut(off), quiet, row.getObject("digest_at", LocalTime.class));
    }

    private static Map<ReminderKind, Boolean> allBut(List<String> off) {
        Map<ReminderKind, Boolean> email = new EnumMap<>(ReminderKind.class);
        for (ReminderKind kind : ReminderKind.values()) {
            email.put(kind, NotificationSettings.FIXED.contains(kind) || !off.contains(kind.name()));
        }
        return email;
    }
}
