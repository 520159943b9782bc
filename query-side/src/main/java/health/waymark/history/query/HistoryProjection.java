package health.waymark.history.query;

import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import health.waymark.projection.Projection;
import health.waymark.projection.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every event in words, those beside the plan at the version they fell on. */
public final class HistoryProjection implements Projection {
    private static final String WRITE = """
            insert into read_model.history_entry
            select plan_id, version, organisation, position, event_id, type, lifecycle, recorded_at, effective_at, late,
                   actor_id, actor_name, actor_role, on_behalf_of, purpose_of_use, reason_code, reason_text, command_id,
                   correlation_id, words, changes
            from jsonb_to_recordset(convert_from(?, 'UTF8')::jsonb) as given (
                   plan_id uuid, version bigint, organisation text, position bigint, event_id uuid, type text,
                   lifecycle text, recorded_at timestamptz, effective_at timestamptz, late boolean, actor_id text,
                   actor_name text, actor_role text, on_behalf_of text, purpose_of_use text, reason_code text,
                   reason_text text, command_id uuid, correlation_id text, words text, changes jsonb)
            on conflict (plan_id, position) do nothing""";

    @Override
    public String table() {
        return "history_entry";
    }

    @Override
    public Collector collect() {
        return new Collector() {
            private final List<HistoryRow> rows = new ArrayList<>();

            private @Nullable Told told;
            private @Nullable LocalDate due;

            @Override
            public void before(PlanState plan, Recorded event) {
                told = HistoryWords.tell(plan, event);
                due = plan.cycle().dueOn();
            }

            @Override
            public void after(PlanState plan, Recorded event) {
                Change review = new Change(
                        plan.id().toString(),
                        "reviewDueOn",
                        text(due),
                        text(plan.cycle().dueOn()));
                rows.add(HistoryRow.of(
                        event, plan.version(), Objects.requireNonNull(told).and(review)));
            }

            @Override
            public void beside(PlanState plan, Recorded event) {
                rows.add(HistoryRow.of(event, plan.version(), HistoryWords.tell(plan, event)));
            }

            @Override
            public void write(JdbcClient jdbc) {
                Rows.write(jdbc, WRITE, rows);
            }
        };
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
