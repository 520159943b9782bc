package health.waymark.retention.query;

import health.waymark.projection.LastStates;
import health.waymark.projection.Projection;
import health.waymark.projection.Table;

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
        return new LastStates(TABLE, RetentionRow::of);
    }
}
