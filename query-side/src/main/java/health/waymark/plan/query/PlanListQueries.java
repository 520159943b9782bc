package health.waymark.plan.query;

import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.lint.Lint;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans by what is known of them. */
public final class PlanListQueries {
    private static final String COLUMNS = """
            plan_id, organisation, version, status, programme, starts_on, review_due_on, active_goals, recorded_at,
            view, concerns""";

    private static final String OPEN = "(clinician_id = :onlyOf or supervisor_id = :onlyOf)";

    /** What a closed plan says must not show by whether it is found: not by a word that it must not have either. */
    private static final String NAMED = """
             else to_tsvector('simple', subject_display || ' ' || coalesce(clinician_display, ''))
               @@ websearch_to_tsquery('simple', :q)""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    PlanListQueries(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** The latest begun first. */
    public Listing<PlanSummary> find(String organisation, PlanFilter filter, Page page) {
        return find(organisation, filter, page, PlanOrder.LATEST);
    }

    public Listing<PlanSummary> find(String organisation, PlanFilter filter, Page asked, PlanOrder order) {
        Map<String, Object> values = new HashMap<>();
        String where = " from read_model.plan where organisation = :organisation" + conditions(filter, values);
        values.put("organisation", organisation);
        long total = jdbc.sql("select count(*)" + where)
                .params(values)
                .query(Long.class)
                .single();
        // The page first, then what it shows: views of plans that aren't on it stay closed.
        String page = "select plan_id" + where + " order by " + order.sql() + " limit :limit offset :offset";
        List<PlanSummary> items = jdbc.sql("select " + COLUMNS + " from read_model.plan where plan_id in (" + page
                        + ") order by " + order.sql())
                .params(values)
                .param("limit", asked.size())
                .param("offset", asked.offset())
                .query((row, n) -> summary(row, filter))
                .list();
        return new Listing<>(items, total, asked.number(), asked.size());
    }

    private static String conditions(PlanFilter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        if (filter.subject() != null) {
            where.append(" and subject_id = :subject");
            values.put("subject", filter.subject());
        }
        if (filter.clinician() != null) {
            where.append(" and clinician_id = :clinician");
            values.put("clinician", filter.clinician());
        }
        if (!filter.status().isEmpty()) {
            where.append(" and status in (:status)");
            values.put("status", filter.status().stream().map(PlanStatus::name).toList());
        }
        if (filter.onlyOf() != null) {
            values.put("onlyOf", filter.onlyOf());
        }
        if (filter.reviewDueBefore() != null) {
            where.append(" and review_due_on < :before").append(filter.onlyOf() == null ? "" : " and " + OPEN);
            values.put("before", filter.reviewDueBefore());
        }
        if (filter.q() != null) {
            // Names are kept whole and texts by their stems: either may be what is looked for.
            String found = "(search @@ websearch_to_tsquery('english', :q)"
                    + " or search @@ websearch_to_tsquery('simple', :q))";
            where.append(" and ")
                    .append(
                            filter.onlyOf() == null
                                    ? found
                                    : "case when " + OPEN + " then " + found + " " + NAMED + " end");
            values.put("q", filter.q());
        }
        return where.toString();
    }

    private PlanSummary summary(ResultSet row, PlanFilter filter) throws SQLException {
        PlanParties parties = PlanParties.in(row.getString("view"));
        PlanSummary summary = summary(row, parties);
        return filter.closes(parties) ? summary.sealed() : summary;
    }

    private PlanSummary summary(ResultSet row, PlanParties parties) throws SQLException {
        return new PlanSummary(
                new PlanId(row.getObject("plan_id", UUID.class)),
                row.getString("organisation"),
                row.getLong("version"),
                PlanStatus.valueOf(row.getString("status")),
                parties.subject(),
                parties.clinician(),
                parties.supervisor(),
                row.getString("programme"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("review_due_on", LocalDate.class),
                row.getInt("active_goals"),
                row.getTimestamp("recorded_at").toInstant(),
                Lint.warnings(PlanQueries.concerns(row.getString("concerns")), clock.instant(), zone),
                null);
    }
}
