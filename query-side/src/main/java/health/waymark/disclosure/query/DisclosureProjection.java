package health.waymark.disclosure.query;

import health.waymark.disclosure.event.DisclosureRecorded;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import health.waymark.projection.Destination;
import health.waymark.projection.Projection;
import health.waymark.projection.Table;
import java.util.ArrayList;
import java.util.List;

/** Every disclosure. */
final class DisclosureProjection implements Projection {
    private static final Table TABLE =
            Table.of("disclosure", DisclosureRow.class, "on conflict (plan_id, position) do nothing");

    @Override
    public String table() {
        return TABLE.name();
    }

    @Override
    public Collector collect() {
        return new Collector() {
            private final List<DisclosureRow> rows = new ArrayList<>();

            @Override
            public void beside(PlanState plan, Recorded event) {
                if (event.event() instanceof DisclosureRecorded disclosed) {
                    rows.add(DisclosureRow.of(event, disclosed));
                }
            }

            @Override
            public void write(Destination tables) {
                tables.write(TABLE, rows);
            }
        };
    }
}
