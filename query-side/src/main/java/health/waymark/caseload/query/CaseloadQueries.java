package health.waymark.caseload.query;

import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.query.PlanFilter;
import health.waymark.plan.query.PlanListQueries;
import health.waymark.plan.query.PlanSummary;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import health.waymark.review.query.ReviewState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Caseloads, counted over the plans as they stand. */
public final class CaseloadQueries {
    /** Plans that somebody works on. */
    public static final List<PlanStatus> OPEN = List.of(PlanStatus.DRAFT, PlanStatus.ACTIVE, PlanStatus.ON_HOLD);

    private final JdbcClient jdbc;
    private final PlanListQueries plans;
    private final Clock clock;
    private final ZoneId zone;

    CaseloadQueries(JdbcClient jdbc, PlanListQueries plans, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param onlyOf whoever asks, where plans that don't name them are closed to them */
    public CaseloadView of(String organisation, String clinician, @Nullable String onlyOf, Page page) {
        PlanFilter filter = PlanFilter.of(null, clinician, OPEN, null, null).seenBy(onlyOf);
        Listing<PlanSummary> open = plans.find(organisation, filter, page);
        CaseloadView.Load load = counts(organisation, clinician);
        return new CaseloadView(load.clinician(), load.counts(), open.items(), open.total(), open.page(), open.size());
    }

    /** What one clinician's open plans add up to. */
    public CaseloadView.Load counts(String organisation, String clinician) {
        return counted(" and clinician_id = :clinician")
                .param("organisation", organisation)
                .param("clinician", clinician)
                .query((row, n) -> load(row, clinician))
                .single();
    }

    /**
     * Those of all clinicians with open plans, by name.
     *
     * @param supervisor only plans that name them; all if null
     */
    public List<CaseloadView.Load> all(String organisation, @Nullable String supervisor) {
        return counted((supervisor == null ? "" : " and supervisor_id = :supervisor")
                        + " and clinician_id is not null group by clinician_id order by 2, 1")
                .param("organisation", organisation)
                .param("supervisor", supervisor)
                .query((row, n) -> load(row, row.getString("clinician")))
                .list();
    }

    private JdbcClient.StatementSpec counted(String which) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return jdbc.sql("""
                        select max(clinician_id) as clinician, max(clinician_display) as display,
                               count(*) filter (where status = 'DRAFT') as draft,
                               count(*) filter (where status = 'ACTIVE') as active,
                               count(*) filter (where status = 'ON_HOLD') as on_hold,
                               coalesce(sum(active_goals), 0) as active_goals,
                               count(*) filter (where review_due_on > :today and review_due_on <= :soon) as soon,
                               count(*) filter (where review_due_on = :today) as due,
                               count(*) filter (where review_due_on < :today) as overdue,
                               count(*) filter (where review_due_on < :today and exists (
                                 select 1 from read_model.reminder where reminder.plan_id = plan.plan_id
                                   and reminder.cycle = plan.review_cycle and kind like 'ESCALATED%')) as escalated,
                               count(*) filter (where not (author_signed and client_signed)) as unsigned
                        from read_model.plan
                        where organisation = :organisation and status in ('DRAFT', 'ACTIVE', 'ON_HOLD')""" + which).param("today", today).param("soon", today.plusDays(ReviewState.SOON_DAYS));
    }

    private static CaseloadView.Load load(ResultSet row, String clinician) throws SQLException {
        return new CaseloadView.Load(
                new CaseloadView.Clinician(clinician, row.getString("display")),
                new CaseloadView.Counts(
                        row.getLong("draft"),
                        row.getLong("active"),
                        row.getLong("on_hold"),
                        row.getLong("active_goals"),
                        row.getLong("soon"),
                        row.getLong("due"),
                        row.getLong("overdue"),
                        row.getLong("escalated"),
                        row.getLong("unsigned")));
    }
}
