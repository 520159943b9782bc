package health.waymark.review.query;

import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanParties;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderKind;
import java.sql.ResultSet;
import java.sql.SQLException;
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
               and reminder.cycle = plan.review_cycle and kind like 'ESCALATED%') as escalated""";

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
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        String where = " from read_model.plan where organisation = :organisation and status = 'ACTIVE' and "
                + (state == null ? "review_due_on <= :soon" : state.condition());
        Map<String, Object> values = new HashMap<>();
        values.put("organisation", organisation);
        values.put("today", today);
        values.put("soon", today.plusDays(ReviewState.SOON_DAYS));
        long total = jdbc.sql("select count(*)" + where)
                .params(values)
                .query(Long.class)
                .single();
        List<ReviewDue> items = jdbc.sql("select plan_id, review_due_on, view, " + ESCALATED
                        + where
                        + " order by review_due_on, plan_id limit :limit offset :offset")
                .params(values)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, n) -> review(row, today))
                .list();
        return new Listing<>(items, total, page.number(), page.size());
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
        PlanParties parties = PlanParties.in(row.getString("view"));
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
