package health.waymark.retention.query;

import health.waymark.operate.event.RetentionPeriod;
import health.waymark.organisation.Organisations;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.query.PlanParties;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import health.waymark.retention.Kept;
import health.waymark.retention.Retention;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which plans are held, kept, and past their retention, by the period that holds today. */
public final class RetentionQueries {
    /** {@link Retention} once more, for finding and ordering only: what is answered it says itself. */
    private static final String KEPT = """
             from (select retention.*, plan.status, plan.view, plan.subject_id, plan.subject_display,
                     case when ended_on is not null then
                       cast(greatest(ended_on + make_interval(years => :years),
                                     major_on + make_interval(years => :majority)) as date) end as keep_until
                   from (select * from read_model.retention where organisation = :organisation) as retention
                   join read_model.plan using (plan_id)) as kept
             where true""";

    /** Without a period there is no last day, whatever is known of a birthday. */
    private static final String WITHOUT_PERIOD = KEPT.replace("case when ended_on is not null", "case when false");

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Clock clock;
    private final ZoneId zone;

    RetentionQueries(JdbcClient jdbc, Organisations organisations, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.clock = clock;
        this.zone = zone;
    }

    /** Those to be kept the shortest first, those without a last day after them. */
    Listing<RetentionView> find(String organisation, @Nullable RetentionState state, @Nullable UUID plan, Page page) {
        return find(organisation, RetentionSearch.of(state, plan), page);
    }

    /** @param page which part of what is looked for, whichever the search names */
    Listing<RetentionView> find(String organisation, RetentionSearch search, Page page) {
        RetentionPeriod period = organisations.settings(organisation).retention();
        String where = (period == null ? WITHOUT_PERIOD : KEPT) + search.condition();
        Map<String, Object> values = search.values();
        values.put("organisation", organisation);
        values.put("today", today());
        values.put("years", years(period == null ? null : period.years()));
        values.put("majority", years(period == null ? null : period.yearsFromMajority()));
        long total = jdbc.sql("select count(*) " + where)
                .params(values)
                .query(Long.class)
                .single();
        var items = jdbc.sql("select * " + where + " order by " + search.order().sql() + " limit :limit offset :offset")
                .params(values)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, n) -> view(row, period))
                .list();
        return new Listing<>(items, total, page.number(), page.size());
    }

    /** One plan's; none while it has no row. */
    public Optional<RetentionView> of(String organisation, PlanId plan) {
        return find(organisation, null, plan.value(), new Page(0, 1)).items().stream()
                .findFirst();
    }

    private static SqlParameterValue years(@Nullable Integer years) {
        return new SqlParameterValue(Types.INTEGER, years);
    }

    private RetentionView view(ResultSet row, @Nullable RetentionPeriod period) throws SQLException {
        Kept kept = new Kept(
                row.getObject("ended_on", LocalDate.class),
                row.getObject("major_on", LocalDate.class),
                row.getBoolean("held"));
        return RetentionView.of(
                new PlanId(row.getObject("plan_id", UUID.class)),
                PlanParties.in(row.getString("view")).subject(),
                PlanStatus.valueOf(row.getString("status")),
                kept,
                Retention.of(kept, period, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
