package health.waymark.retention.query;

import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import health.waymark.projection.Destination;
import health.waymark.projection.Projection;
import health.waymark.projection.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each plan's retention hangs on: when it ended, whom it was for, what holds it. */
final class RetentionProjection implements Projection {
    private static final Table TABLE = Table.of("retention", RetentionRow.class, """
            on conflict (plan_id) do update set
                   organisation = excluded.organisation, version = excluded.version, ended_on = excluded.ended_on,
                   major_on = excluded.major_on, held = excluded.held
            where excluded.version > retention.version""");

    @Override
    public String table() {
        return TABLE.name();
    }

    @Override
    public Collector collect() {
        return new Collector() {
            private final Map<String, PlanState> plans = new LinkedHashMap<>();

            @Override
            public void after(PlanState plan, Recorded event) {
                plans.put(plan.id().toString(), plan);
            }

            @Override
            public void write(Destination tables) {
                tables.write(
                        TABLE, plans.values().stream().map(RetentionRow::of).toList());
            }
        };
    }
}
