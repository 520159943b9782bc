package health.waymark.fhir.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/** FHIR's dates, which may be no more than a year. A date without a time begins at midnight in the organisation's zone. */
record FhirTime(ZoneId zone, Instant now) {

    /** @param exact false if only a year or a month was given */
    record When(Instant at, LocalDate date, boolean exact) {}

    /** Empty for what is unreadable or out of all reason. */
    Optional<When> read(String text) {
        try {
            When when = parsed(text);
            int year = when.date.getYear();
            return year >= 1800 && year < 2300 ? Optional.of(when) : Optional.empty();
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** Nothing is recorded as true before it is. */
    boolean past(Instant at) {
        return !at.isAfter(now);
    }

    private When parsed(String text) {
        return switch (text.length()) {
            case 4 -> day(LocalDate.of(Integer.parseInt(text), 1, 1), false);
            case 7 -> day(YearMonth.parse(text).atDay(1), false);
            case 10 -> day(LocalDate.parse(text), true);
            default -> moment(text);
        };
    }

    private When moment(String text) {
        try {
            Instant at = OffsetDateTime.parse(text).toInstant();
            return new When(at, LocalDate.ofInstant(at, zone), true);
        } catch (DateTimeException noOffset) {
            LocalDateTime local = LocalDateTime.parse(text);
            return new When(local.atZone(zone).toInstant(), local.toLocalDate(), true);
        }
    }

    private When day(LocalDate date, boolean exact) {
        return new When(date.atStartOfDay(zone).toInstant(), date, exact);
    }
}
