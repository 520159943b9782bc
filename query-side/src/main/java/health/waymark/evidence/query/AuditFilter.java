package health.waymark.evidence.query;

import health.waymark.http.Problem;
import health.waymark.plan.query.PlanFilter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a list are wanted; null for all.
 *
 * @param actor who did it, by id or, whether in capitals or not, by the name that was recorded; or by id on whose behalf
 *     it was done
 * @param subject the client whose plan it is about, by id or, whether in capitals or not, by name
 * @param from inclusive
 * @param to exclusive
 */
record AuditFilter(
        @Nullable String actor,
        @Nullable UUID plan,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String kind) {

    private static final int ONE_DAY = "2026-03-01".length();

    private static final String BY =
            " and (actor_id = :actor or on_behalf_of = :actor or lower(actor_name) = lower(:actor))";

    private static final String ABOUT = """
             and plan_id in (select plan_id from read_model.plan where organisation = :organisation
               and (subject_id = :subject or lower(subject_display) = lower(:subject)))""";

    /** Of whichever client. */
    AuditFilter(
            @Nullable String actor,
            @Nullable UUID plan,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String kind) {
        this(actor, plan, null, from, to, kind);
    }

    /** @param from and {@code to}: an instant, or a day of the zone, all of which counts */
    static AuditFilter of(
            @Nullable String actor,
            @Nullable UUID plan,
            @Nullable String subject,
            @Nullable String from,
            @Nullable String to,
            @Nullable String kind,
            ZoneId zone) {
        Instant first = instant("from", from, 0, zone);
        Instant end = instant("to", to, 1, zone);
        // A day that ends where the other begins lies before it; an instant that is the other doesn't.
        boolean nextDay =
                first != null && first.equals(end) && to != null && to.strip().length() == ONE_DAY;
        return new AuditFilter(
                blankIsNone("actor", actor),
                plan,
                blankIsNone("subject", subject),
                first,
                nextDay ? instant("to", to, 0, zone) : end,
                blankIsNone("kind", kind));
    }

    private static @Nullable String blankIsNone(String parameter, @Nullable String text) {
        return text == null || text.isBlank() ? null : PlanFilter.text(parameter, text.strip());
    }

    private static @Nullable Instant instant(String parameter, @Nullable String said, int days, ZoneId zone) {
        if (said == null || said.isBlank()) {
            return null;
        }
        String text = said.strip().replace(' ', '+');
        try {
            if (text.length() == ONE_DAY) {
                LocalDate day = LocalDate.parse(text);
                if (isOfACalendar(day)) {
                    return day.plusDays(days).atStartOfDay(zone).toInstant();
                }
            } else {
                OffsetDateTime moment = OffsetDateTime.parse(text);
                if (isOfACalendar(moment.toLocalDate())) {
                    return moment.toInstant();
                }
            }
        } catch (DateTimeParseException malformed) {
            // said below, as what lies out of any calendar is
        }
        throw Problem.malformed("Parameter '" + parameter
                + "' takes a day such as 2026-03-01 or an instant such as 2026-03-01T09:30:00Z.");
    }

    private static boolean isOfACalendar(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }

    /** Whether it ends before it begins. */
    boolean turnedRound() {
        return from != null && to != null && from.isAfter(to);
    }

    /** What holds of wanted items, for a list that has these kinds. */
    String condition(AuditList<?> list) {
        if (turnedRound()) {
            throw Problem.malformed("Parameter 'from' lies after 'to': put the earlier one into 'from'.");
        }
        if (kind != null && !list.kinds().isEmpty() && !list.kinds().contains(kind)) {
            throw Problem.malformed("Parameter 'kind' takes one of " + String.join(", ", list.kinds()) + ".");
        }
        return (actor == null ? "" : BY)
                + (plan == null ? "" : " and plan_id = :plan")
                + (subject == null ? "" : " " + ABOUT)
                + (from == null ? "" : " and at >= :from")
                + (to == null ? "" : " and at < :to")
                + (kind == null ? "" : " and :kind = any (kinds)");
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        put(values, "actor", actor);
        put(values, "plan", plan);
        put(values, "subject", subject);
        put(values, "from", from == null ? null : Timestamp.from(from));
        put(values, "to", to == null ? null : Timestamp.from(to));
        put(values, "kind", kind);
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
