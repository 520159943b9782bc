package health.waymark.projection;

import health.waymark.eventlog.EventLog;
import health.waymark.plan.event.PlanId;
import health.waymark.processing.PositionTokens;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares the tables that are read with new ones, plan by plan, as both stand at one moment; nobody waits for it. */
final class LiveAndNew {
    private final List<Projection> projections;
    private final EventLog events;
    private final PositionTokens tokens;
    private final JdbcClient jdbc;
    private final TransactionTemplate moment;

    LiveAndNew(
            List<Projection> projections,
            EventLog events,
            PositionTokens tokens,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.projections = projections;
        this.events = events;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
    }

    /**
     * @param position up to which the log is in the new tables
     * @param plans how many are in the log
     */
    Comparison compare(long position, long plans) {
        return moment.execute(status -> {
            // The moment is that of this first statement; what the log has after it is in neither.
            long followed = tokens.least(PlansProcessor.NAME);
            UUID[] moved = movedSince(Math.min(position, followed));
            List<Comparison.Compared> tables = projections.stream()
                    .map(Projection::table)
                    .distinct()
                    .sorted()
                    .map(table -> compare(table, moved))
                    .toList();
            return new Comparison(position, plans, moved.length, tables);
        });
    }

    private UUID[] movedSince(long position) {
        Set<UUID> moved = events.touched(position, events.head()).stream()
                .map(EventLog.Touched::id)
                .map(PlanId::value)
                .collect(Collectors.toSet());
        return moved.toArray(UUID[]::new);
    }

    private Comparison.Compared compare(String table, UUID[] moved) {
        String differs = "(live.rows is distinct from anew.rows or live.hash is distinct from anew.hash)";
        return jdbc.sql("""
                        with live as (%s), anew as (%s), differing as (
                          select plan_id::text from live full join anew using (plan_id) where %s)
                        select coalesce(sum(live.rows), 0) as live_rows, coalesce(sum(anew.rows), 0) as new_rows,
                          coalesce(sum(live.hash), 0) as live_hash, coalesce(sum(anew.hash), 0) as new_hash,
                          (select count(*) from differing) as differing,
                          array(select plan_id from differing order by plan_id limit :named) as plans
                        from live full join anew using (plan_id)""".formatted(rows(LiveTables.SCHEMA, table), rows(NewTables.SCHEMA, table), differs))
                .param("named", Comparison.NAMED)
                .param("moved", moved)
                .query((row, n) -> new Comparison.Compared(
                        table,
                        row.getLong("live_rows"),
                        row.getLong("new_rows"),
                        Comparison.hex(row.getBigDecimal("live_hash")),
                        Comparison.hex(row.getBigDecimal("new_hash")),
                        row.getLong("differing"),
                        List.of((String[]) row.getArray("plans").getArray())))
                .single();
    }

    /** How many rows each plan has, and what their hashes add up to, in whatever order they lie. */
    private static String rows(String schema, String table) {
        return "select plan_id, count(*) as rows, sum(hashtextextended(t::text, 0)::numeric) as hash from " + schema
                + "." + table + " t where plan_id <> all (:moved) group by plan_id";
    }
}
