package health.waymark.disclosure.query;

import health.waymark.disclosure.event.DisclosureScope;
import health.waymark.http.Problem;
import health.waymark.http.Violation;
import health.waymark.pages.query.Wording;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.Point;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the record a package is to hold.
 *
 * @param plan where it is one
 * @param subject the client's id, where it is about one
 * @param from and {@code to}, both inclusive: when it was recorded, where a time is meant
 */
public record PackageScope(
        DisclosureScope kind,
        @Nullable PlanId plan,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant to) {

    /**
     * As somebody asks for it: one of the four.
     *
     * @param from and {@code to}: an instant, or a day of the zone, all of which counts
     * @param organisation true for all there is
     */
    public record Asked(
            @Nullable PlanId planId,
            @Nullable String subject,
            @Nullable String from,
            @Nullable String to,
            @Nullable Boolean organisation) {}

    public static PackageScope of(Asked asked, ZoneId zone) {
        List<DisclosureScope> named = new ArrayList<>();
        if (asked.planId() != null) {
            named.add(DisclosureScope.PLAN);
        }
        if (asked.subject() != null) {
            named.add(DisclosureScope.CLIENT);
        }
        if (asked.from() != null || asked.to() != null) {
            named.add(DisclosureScope.PERIOD);
        }
        if (Boolean.TRUE.equals(asked.organisation())) {
            named.add(DisclosureScope.ORGANISATION);
        }
        if (named.size() != 1) {
            throw Problem.malformed(
                    "/scope",
                    "takes one of: 'planId'; 'subject', a client's id; 'from' and 'to'; or 'organisation': true for everything");
        }
        Instant from = null;
        Instant to = null;
        if (named.get(0) == DisclosureScope.PERIOD) {
            List<Violation> wrong = new ArrayList<>();
            from = end("/scope/from", asked.from(), false, zone, wrong);
            to = end("/scope/to", asked.to(), true, zone, wrong);
            if (from != null && to != null && to.isBefore(from)) {
                wrong.add(new Violation("/scope/to", "must not be before 'from'"));
            }
            if (!wrong.isEmpty()) {
                throw Problem.malformed(wrong);
            }
        }
        return new PackageScope(named.get(0), asked.planId(), asked.subject(), from, to);
    }

    private static @Nullable Instant end(
            String pointer, @Nullable String said, boolean last, ZoneId zone, List<Violation> wrong) {
        if (said == null) {
            wrong.add(new Violation(pointer, "is required: a time has two ends"));
            return null;
        }
        try {
            boolean day = said.length() == 10;
            return last
                    ? Point.instant(pointer, said, zone)
                    : day
                            ? LocalDate.parse(said).atStartOfDay(zone).toInstant()
                            : OffsetDateTime.parse(said).toInstant();
        } catch (DateTimeParseException | Problem malformed) {
            wrong.add(new Violation(
                    pointer, "takes a day such as 2026-03-01 or an instant such as 2026-03-01T09:30:00Z"));
            return null;
        }
    }

    /** In words that fit on a line. */
    public String words(Wording wording) {
        return switch (kind) {
            case PLAN -> "Everything about plan " + plan;
            case CLIENT -> "Everything about all plans of client " + subject;
            case PERIOD ->
                "Everything that was recorded from " + wording.moment(Objects.requireNonNull(from)) + " to "
                        + wording.moment(Objects.requireNonNull(to)) + " (" + wording.zone() + ")";
            case ORGANISATION -> "Everything that the organisation has recorded";
        };
    }
}
