package health.waymark.operate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How figures and times read on the pages of Operate; templates know it as {@code say}. */
public final class Say {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

    private final ZoneId zone;

    Say(ZoneId zone) {
        this.zone = zone;
    }

    public String when(Instant instant) {
        var there = instant.atZone(zone);
        return DAY.format(there) + ", " + TIME.format(there);
    }

    /** With a narrow space between thousands, at which no line breaks. */
    public static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number).replace(',', '\u202f');
    }

    public static String count(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    public static String size(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 1_000 && unit < UNITS.length - 1) {
            size /= 1_000;
            unit++;
        }
        return String.format(Locale.ENGLISH, size < 10 && unit > 0 ? "%.1f %s" : "%.0f %s", size, UNITS[unit]);
    }

    /** The largest unit that says it: seconds, minutes, hours, days. */
    public static String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 120) {
            return count(seconds, "second", "seconds");
        }
        if (seconds < 2 * 3_600) {
            return count(seconds / 60, "minute", "minutes");
        }
        return seconds < 2 * 86_400 ? count(seconds / 3_600, "hour", "hours") : count(seconds / 86_400, "day", "days");
    }
}
