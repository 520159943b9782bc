package health.waymark.chart.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The days a chart shows, both included. */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {
    private static final int MOST_TICKS = 8;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    record Tick(double share, String label) {}

    public boolean holds(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** 0 at the beginning of the first day, 1 at the end of the last. */
    double share(Instant instant) {
        Instant start = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        return Duration.between(start, instant).toMillis()
                / (double) Duration.between(start, end).toMillis();
    }

    /** First days of months, so many that each can be read; the first of a year names it. */
    List<Tick> ticks() {
        long months = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to) + 1;
        int step = (int) Math.max(1, (months + MOST_TICKS - 1) / MOST_TICKS);
        List<Tick> ticks = new ArrayList<>();
        LocalDate day =
                from.withDayOfMonth(1).isBefore(from) ? from.withDayOfMonth(1).plusMonths(1) : from;
        int year = 0;
        for (; !day.isAfter(to); day = day.plusMonths(step)) {
            DateTimeFormatter label = day.getYear() == year ? MONTH : YEAR;
            ticks.add(new Tick(share(day.atStartOfDay(zone).toInstant()), label.format(day)));
            year = day.getYear();
        }
        return ticks;
    }
}
