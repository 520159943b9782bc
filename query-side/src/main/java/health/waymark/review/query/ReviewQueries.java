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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviews by urgency, the longest due first. */
public final class ReviewQueries {
    // The furthest it has come in this cycle: of the two names the one of compliance sorts first.
    private static final String ESCALATED = """
            (select min(kind) from read_model.reminder where reminder.plan_id = plan.plan_id
               and reminder.cycle = plan.review_cycle and kind like 'ESCALATED%')""";

    private static final String NOW = "(select plan_id, organisation, status, review_due_on, view as parties, "
            + ESCALATED + " as escalated from read_model.plan) as plan";

    private static final String THEN = "(select plan_id, organisation, status, review_due_on, parties, "
            + ESCALATED.replace("kind like", "issued_at < :end and kind like") + """
             as escalated from (
              select distinct on (plan_id) * from read_model.review_stretch
              where organisation = :organisation and since < :end order by plan_id, version desc) as plan) as plan""";

    /** By whom plans name now: what was somebody's once and isn't any more is closed to them. */
    private static final String NAMING = """
             and exists (select 1 from read_model.plan as now where now.plan_id = plan.plan_id
               and (now.clinician_id = :onlyOf or now.supervisor_id = :onlyOf))""";

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
        return find(organisation, state, (String) null, page);
    }

    /**
     * The same.
     *
     * @param onlyOf whoever asks, where plans that don't name them are closed to them: they are left out
     */
    public Listing<ReviewDue> find(
            String organisation, @Nullable ReviewState state, @Nullable String onlyOf, Page page) {
        return find(NOW, Map.of(), organisation, state, onlyOf, today(), page);
    }

    /** As it stood when a past day ended, by what was recorded until then. */
    public Listing<ReviewDue> find(String organisation, @Nullable ReviewState state, LocalDate asOf, Page page) {
        return find(organisation, state, null, asOf, page);
    }

    /**
     * The same.
     *
     * @param onlyOf whoever asks, where plans that don't name them now are closed to them: they are left out
     */
    public Listing<ReviewDue> find(
            String organisation, @Nullable ReviewState state, @Nullable String onlyOf, LocalDate asOf, Page page) {
        if (asOf.isAfter(today()) || asOf.getYear() < 1) {
            throw Problem.malformed("Parameter 'asOf' takes a day that has come, such as 2026-03-01.");
        }
        Timestamp end = Timestamp.from(asOf.plusDays(1).atStartOfDay(zone).toInstant());
        return find(THEN, Map.of("end", end), organisation, state, onlyOf, asOf, page);
    }

    private Listing<ReviewDue> find(
            String plans,
            Map<String, Object> more,
            String organisation,
            @Nullable ReviewState state,
            @Nullable String onlyOf,
            LocalDate day,
            Page page) {
        String where = " from " + plans + " where organisation = :organisation and status = 'ACTIVE' and "
                + (state == null ? "review_due_on <= :soon" : state.condition())
                + (onlyOf == null ? "" : " " + NAMING);
        Map<String, Object> values = new HashMap<>(more);
        if (onlyOf != null) {
            values.put("onlyOf", onlyOf);
        }
        values.put("organisation", organisation);
        values.put("today", day);
        values.put("soon", day.plusDays(ReviewState.SOON_DAYS));
        long total = jdbc.sql("select count(*)" + where)
                .params(values)
                .query(Long.class)
                .single();
        List<ReviewDue> items = jdbc.sql("select plan_id, review_due_on, parties, escalated" + where
                        + " order by review_due_on, plan_id limit :limit offset :offset")
                .params(values)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, n) -> review(row, day))
                .list();
        return new Listing<>(items, total, page.number(), page.size());
    }

    private LocalDate today() {
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
