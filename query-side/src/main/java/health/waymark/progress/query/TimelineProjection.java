package health.waymark.progress.query;

import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import health.waymark.progress.event.EntryCorrected;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.EntryMarkedInError;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.projection.Projection;
import health.waymark.projection.Rows;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every progress entry as it stands after its corrections. */
public final class TimelineProjection implements Projection {
    private static final String WRITE = """
            insert into read_model.timeline_point as point
            select plan_id, entry_id, goal_id, objective_id, organisation, version, first_version, scale, value,
                   effective_at, recorded_at, late, status, rater_id, rater_display, rater_credential, session, note,
                   comment
            from jsonb_to_recordset(convert_from(?, 'UTF8')::jsonb) as given (
                   plan_id uuid, entry_id uuid, goal_id uuid, objective_id uuid, organisation text, version bigint,
                   first_version bigint, scale text, value numeric, effective_at timestamptz, recorded_at timestamptz,
                   late boolean, status text, rater_id text, rater_display text, rater_credential text, session text,
                   note text, comment text)
            on conflict (plan_id, entry_id) do update set
                   version = excluded.version, value = excluded.value, effective_at = excluded.effective_at,
                   late = excluded.late, status = excluded.status, comment = excluded.comment
            where excluded.version > point.version""";

    @Override
    public String table() {
        return "timeline_point";
    }

    @Override
    public Collector collect() {
        return new Collector() {
            private final Map<EntryId, TimelineRow> rows = new LinkedHashMap<>();

            @Override
            public void after(PlanState plan, Recorded event) {
                EntryId entry = entry(event.event());
                if (entry != null) {
                    plan.entry(entry).ifPresent(found -> rows.put(entry, TimelineRow.of(plan, found)));
                }
            }

            @Override
            public void write(JdbcClient jdbc) {
                Rows.write(jdbc, WRITE, rows.values());
            }
        };
    }

    private static @Nullable EntryId entry(PlanEvent event) {
        if (event instanceof ProgressRecorded recorded) {
            return recorded.entryId();
        }
        if (event instanceof EntryCorrected corrected) {
            return corrected.entryId();
        }
        return event instanceof EntryMarkedInError marked ? marked.entryId() : null;
    }
}
