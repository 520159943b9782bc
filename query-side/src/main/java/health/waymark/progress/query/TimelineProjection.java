package health.waymark.progress.query;

import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import health.waymark.progress.event.EntryCorrected;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.EntryMarkedInError;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.projection.Destination;
import health.waymark.projection.Projection;
import health.waymark.projection.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every progress entry as it stands after its corrections. */
public final class TimelineProjection implements Projection {
    private static final Table TABLE = Table.of("timeline_point", TimelineRow.class, """
            on conflict (plan_id, entry_id) do update set
                   version = excluded.version, value = excluded.value, effective_at = excluded.effective_at,
                   late = excluded.late, status = excluded.status, comment = excluded.comment
            where excluded.version > timeline_point.version""");

    private record Key(PlanId plan, EntryId entry) {}

    @Override
    public String table() {
        return TABLE.name();
    }

    @Override
    public Collector collect() {
        return new Collector() {
            private final Map<Key, TimelineRow> rows = new LinkedHashMap<>();

            @Override
            public void after(PlanState plan, Recorded event) {
                EntryId entry = entry(event.event());
                if (entry != null) {
                    plan.entry(entry)
                            .ifPresent(found -> rows.put(new Key(plan.id(), entry), TimelineRow.of(plan, found)));
                }
            }

            @Override
            public void write(Destination tables) {
                tables.write(TABLE, rows.values());
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
