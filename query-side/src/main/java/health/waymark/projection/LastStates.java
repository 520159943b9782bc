package health.waymark.projection;

import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** One row a plan, of how it stands after the last of its events. */
public final class LastStates implements Projection.Collector {
    private final Table table;
    private final Function<PlanState, ? extends Record> row;
    private final Map<String, PlanState> plans = new LinkedHashMap<>();

    public LastStates(Table table, Function<PlanState, ? extends Record> row) {
        this.table = table;
        this.row = row;
    }

    @Override
    public void after(PlanState plan, Recorded event) {
        plans.put(plan.id().toString(), plan);
    }

    @Override
    public void write(Destination tables) {
        tables.write(table, plans.values().stream().map(row).toList());
    }
}
