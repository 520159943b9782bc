package health.waymark.delivery.command;

import health.waymark.delivery.gate.NotificationSettings;
import health.waymark.delivery.gate.QuietHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When a person may be written to, by the clocks on the clinic's walls. */
final class Hours {
    private Hours() {}

    /** When the quiet hours end that an instant lies in; empty outside of them. */
    static Optional<Instant> quietUntil(Instant now, QuietHours quiet, ZoneId zone) {
        LocalTime from = quiet.from();
        LocalTime to = quiet.to();
        if (from == null || to == null || quiet.use() == QuietHours.Use.NONE) {
            return Optional.empty();
        }
        LocalTime time = LocalTime.ofInstant(now, zone);
        boolean overMidnight = from.isAfter(to);
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(to);
        return (overMidnight ? late || early : late && early) ? Optional.of(next(now, to, zone)) : Optional.empty();
    }

    /** When the next daily mail goes out. */
    static Optional<Instant> digestAfter(Instant now, NotificationSettings settings, ZoneId zone) {
        LocalTime at = settings.digestAt();
        return at == null ? Optional.empty() : Optional.of(next(now, at, zone));
    }

    /** The next time after an instant that the clock shows a time; where it leaves that out, right after the gap. */
    private static Instant next(Instant now, LocalTime time, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (LocalDate day = today; ; day = day.plusDays(1)) {
            ZonedDateTime shown = day.atTime(time).atZone(zone);
            if (shown.toInstant().isAfter(now)) {
                return shown.toInstant();
            }
            Instant again = shown.withLaterOffsetAtOverlap().toInstant();
            if (again.isAfter(now)) {
                return again;
            }
        }
    }
}
