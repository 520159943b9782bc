package health.waymark.history.query;

import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import health.waymark.projection.Destination;
import health.waymark.projection.Projection;
import health.waymark.projection.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every event in words, those beside the plan at the version they fell on. */
public final class HistoryProjection implements Projection {
    private static final Table TABLE =
            Table.of("history_entry", HistoryRow.class, "on conflict (plan_id, position) do nothing");

    @Override
    public String table() {
        return TABLE.name();
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
            public void write(Destination tables) {
                tables.write(TABLE, rows);
            }
        };
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
