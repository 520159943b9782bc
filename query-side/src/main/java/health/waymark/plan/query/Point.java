package health.waymark.plan.query;

import health.waymark.http.Problem;
import health.waymark.plan.state.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A point in a plan's life: one of its versions, or an instant on the recorded axis.
 *
 * @param version null where an instant is meant
 * @param instant null where a version is meant
 */
public record Point(@Nullable Long version, @Nullable Instant instant) {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    public static Point version(long version) {
        if (version < 1) {
            throw Problem.malformed("Versions count from 1.");
        }
        return new Point(version, null);
    }

    /** An instant, or a day of the zone, which means its end. */
    public static Point asOf(String parameter, String text, ZoneId zone) {
        return new Point(null, instant(parameter, text, zone));
    }

    /** An instant, or a day of the zone, which means its end. */
    public static Instant instant(String parameter, String text, ZoneId zone) {
        Instant instant = instant(text.strip().replace(' ', '+'), zone);
        if (instant == null || instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw Problem.malformed("Parameter '" + parameter
                    + "' takes a day such as 2026-03-01 or an instant such as 2026-03-01T09:30:00Z.");
        }
        return instant;
    }

    /** A version, a day or an instant. */
    public static Point any(String parameter, String text, ZoneId zone) {
        return text.matches("\\d{1,18}") ? version(Long.parseLong(text)) : asOf(parameter, text, zone);
    }

    private static @Nullable Instant instant(String text, ZoneId zone) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minusNanos(1)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    boolean reaches(Recorded event) {
        return version != null
                ? event.version() <= version
                : instant != null && !event.recordedAt().isAfter(instant);
    }
}
