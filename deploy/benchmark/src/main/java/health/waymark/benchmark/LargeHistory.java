package health.waymark.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A long history of many plans: some are really worked on by commands, then copied under other ids, their events mixed
 * as those of plans that are worked on at the same time. Every copy is as valid as its original.
 */
final class LargeHistory {
    private static final int SCORES = 95;

    private final DurableServer server;

    LargeHistory(DurableServer server) {
        this.server = server;
    }

    /** Fills the log up to about so many events, of plans with a hundred each; returns how many there are. */
    long make(CommandLoop loop, long events) throws Exception {
        Contender.Caller caller = loop.caller();
        for (int i = 0; i < PlanStock.PLANS * SCORES; i++) {
            caller.call();
        }
        try (Connection connection = server.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            long worked = count(statement);
            long copies = Math.max(0, events / worked - 1);
            statement.execute("""
                    create temporary table worked as
                    select e.*, c.copy, md5(e.stream || '/' || c.copy)::uuid::text as other
                    from event_log.event e, generate_series(1, %d) as c (copy)""".formatted(copies));
            statement.execute("""
                    insert into event_log.event
                    select head.position + row_number() over (order by w.sequence, w.copy, w.stream), gen_random_uuid(),
                           w.other, w.sequence, w.stream_type, w.type, w.revision, head.recorded_at,
                           convert_to(replace(convert_from(w.payload, 'UTF8'), w.stream, w.other), 'UTF8'), w.metadata
                    from worked w, event_log.log_head head""");
            statement.execute(
                    "insert into event_log.stream_head select other, max(sequence) from worked group by other");
            statement.execute("update event_log.log_head set position = (select max(position) from event_log.event)");
            statement.execute("drop table worked");
            statement.execute("vacuum analyze");
            return count(statement);
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select count(*) from event_log.event")) {
            row.next();
            return row.getLong(1);
        }
    }
}
