package health.waymark.operate;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How much room the database takes. */
final class Storage {
    private final JdbcClient jdbc;
    private final boolean elsewhere;

    /** @param elsewhere whether the events themselves are kept by an Axon Server, which tells their size itself */
    Storage(JdbcClient jdbc, boolean elsewhere) {
        this.jdbc = jdbc;
        this.elsewhere = elsewhere;
    }

    /**
     * In bytes.
     *
     * @param log the record itself, which only grows
     * @param views what can be made again from it
     * @param elsewhere whether the record's events are not among it
     */
    record Taken(long all, long log, long views, boolean elsewhere) {}

    Taken taken() {
        return jdbc.sql("""
                        select pg_database_size(current_database()),
                          coalesce(sum(pg_total_relation_size(c.oid)) filter (where n.nspname in ('event_log', 'axon_server')), 0),
                          coalesce(sum(pg_total_relation_size(c.oid)) filter (where n.nspname = 'read_model'), 0)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname in ('event_log', 'axon_server', 'read_model')""")
                .query((row, n) -> new Taken(row.getLong(1), row.getLong(2), row.getLong(3), elsewhere))
                .single();
    }
}
