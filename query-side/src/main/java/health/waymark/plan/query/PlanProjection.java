package health.waymark.plan.query;

import health.waymark.projection.LastStates;
import health.waymark.projection.Projection;
import health.waymark.projection.Table;

/** Every plan as it stands: one row, one write a batch, however many events the batch has. */
public final class PlanProjection implements Projection {
    private static final String SELECT = """
            select plan_id, given.organisation, given.version, given.position, given.status, given.subject_id,
                   given.subject_type, given.subject_display, given.clinician_id, given.clinician_display,
                   given.supervisor_id, given.programme, given.starts_on, given.review_due_on, given.active_goals,
                   given.author_signed, given.client_signed, given.recorded_at, given.view, given.concerns,
                   case when before.words = md5(row(names, texts)::text)::uuid then before.search
                     else setweight(to_tsvector('simple', names), 'A') || to_tsvector('english', texts) end,
                   given.review_cycle, given.target_dues, given.last_score_at, given.last_score_recorded_at,
                   md5(row(names, texts)::text)::uuid
            from given left join %s before using (plan_id)
            """;

    /** A plan whose words are as they were keeps the vector of them; a new table has none to keep. */
    private static final Table TABLE = Table.of(
            "plan",
            PlanRow.class,
            SELECT.formatted("read_model.plan"),
            SELECT.formatted("(select * from read_model.plan limit 0)"),
            """
            on conflict (plan_id) do update set
                   organisation = excluded.organisation, version = excluded.version, position = excluded.position,
                   status = excluded.status, subject_id = excluded.subject_id, subject_type = excluded.subject_type,
                   subject_display = excluded.subject_display, clinician_id = excluded.clinician_id,
                   clinician_display = excluded.clinician_display, supervisor_id = excluded.supervisor_id,
                   programme = excluded.programme, starts_on = excluded.starts_on,
                   review_due_on = excluded.review_due_on, active_goals = excluded.active_goals,
                   author_signed = excluded.author_signed, client_signed = excluded.client_signed,
                   recorded_at = excluded.recorded_at, view = excluded.view, concerns = excluded.concerns,
                   search = excluded.search, review_cycle = excluded.review_cycle,
                   target_dues = excluded.target_dues, last_score_at = excluded.last_score_at,
                   last_score_recorded_at = excluded.last_score_recorded_at, words = excluded.words
            where excluded.version > plan.version""");

    @Override
    public String table() {
        return TABLE.name();
    }

    @Override
    public Collector collect() {
        return new LastStates(TABLE, PlanRow::of);
    }
}
