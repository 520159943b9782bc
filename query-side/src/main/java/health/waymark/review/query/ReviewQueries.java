package health.waymark.review.query;

import health.waymark.http.Problem;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanParties;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviews by urgency. */
public final class ReviewQueries {
    // The furthest it has come in this cycle: of the two names the one of compliance sorts first.
    private static final String ESCALATED = """
            (select min(kind) from read_model.reminder where reminder.plan_id = plan.plan_id
               and reminder.cycle = plan.review_cycle and kind like 'ESCALATED%')""";

    private static final String NOW = "(select plan_id, organisation, status, review_due_on, view as parties, "
            + ESCALATED + " as escalated from read_model.plan) as plan";

    private static final String THEN =
            "(select plan_id, organisation, status, review_due_on, cast(parties as jsonb) as parties, "
                    + ESCALATED.replace("kind like", "issued_at < :end and kind like") + """
             as escalated from (
              select distinct on (plan_id) * from read_model.review_stretch
              where organisation = :organisation and since < :end order by plan_id, version desc) as plan) as plan""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    ReviewQueries(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** Of one state, or of all three. */
    public Listing<ReviewDue> find(String organisation, @Nullable ReviewState state, Page page) {
        return find(organisation, ReviewFilter.of(state, null), ReviewOrder.DUE, null, page);
    }

    /** As it stood when a past day ended, by what was recorded until then. */
    public Listing<ReviewDue> find(String organisation, @Nullable ReviewState state, LocalDate asOf, Page page) {
        return find(organisation, ReviewFilter.of(state, null), ReviewOrder.DUE, asOf, page);
    }

    /** @param asOf the past day when whose end it stood so; null for now */
    Listing<ReviewDue> find(
            String organisation, ReviewFilter filter, ReviewOrder order, @Nullable LocalDate asOf, Page page) {
        LocalDate day = asOf == null ? today() : asOf;
        String where = " from " + (asOf == null ? NOW : THEN)
                + " where organisation = :organisation and status = 'ACTIVE' and " + filter.condition();
        Map<String, Object> values = filter.values();
        values.put("organisation", organisation);
        values.put("today", day);
        values.put("soon", day.plusDays(ReviewState.SOON_DAYS));
        if (asOf != null) {
            values.put("end", end(asOf));
        }
        long total = jdbc.sql("select count(*)" + where)
                .params(values)
                .query(Long.class)
                .single();
        List<ReviewDue> items = jdbc.sql("select plan_id, review_due_on, parties, escalated" + where + " order by "
                        + order.sql() + " limit :limit offset :offset")
                .params(values)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, n) -> review(row, day))
                .list();
        return new Listing<>(items, total, page.number(), page.size());
    }

    /** Whether a plan was active when a past day ended. */
    boolean anyActive(String organisation, LocalDate asOf) {
        return jdbc.sql("select exists (select 1 from " + THEN
                        + " where organisation = :organisation and status = 'ACTIVE')")
                .param("organisation", organisation)
                .param("end", end(asOf))
                .query(Boolean.class)
                .single();
    }

    void refuseToCome(LocalDate asOf) {
        if (asOf.isAfter(today()) || asOf.getYear() < 1) {
            throw Problem.malformed("Parameter 'asOf' takes a day that has come, such as 2026-03-01.");
        }
    }

    private Timestamp end(LocalDate asOf) {
        refuseToCome(asOf);
        return Timestamp.from(asOf.plusDays(1).atStartOfDay(zone).toInstant());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static Recipient.@Nullable Part escalated(@Nullable String kind) {
        if (kind == null) {
            return null;
        }
        return ReminderKind.valueOf(kind) == ReminderKind.ESCALATED_COMPLIANCE
                ? Recipient.Part.COMPLIANCE
                : Recipient.Part.SUPERVISOR;
    }

    private static ReviewDue review(ResultSet row, LocalDate today) throws SQLException {
        LocalDate dueOn = row.getObject("review_due_on", LocalDate.class);
        long days = ChronoUnit.DAYS.between(today, dueOn);
        PlanParties parties = PlanParties.in(row.getString("parties"));
        return new ReviewDue(
                new PlanId(row.getObject("plan_id", UUID.class)),
                parties.subject(),
                parties.clinician(),
                parties.supervisor(),
                dueOn,
                days > 0 ? ReviewState.SOON : days == 0 ? ReviewState.DUE : ReviewState.OVERDUE,
                days,
                escalated(row.getString("escalated")));
    }
}
