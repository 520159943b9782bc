package health.waymark.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The limit that is compared with: one insert and one commit after another into a table with the columns and indexes of
 * the log, of rows as long as those of a recorded progress.
 */
final class InsertLoop implements Contender {
    private final DurableServer server;
    private final Callable<?> quiet;

    InsertLoop(DurableServer server) {
        this(server, () -> null);
    }

    /** @param quiet returns when nothing else is at work on the server any more */
    InsertLoop(DurableServer server, Callable<?> quiet) {
        this.server = server;
        this.quiet = quiet;
        JdbcClient jdbc = JdbcClient.create(server.superuser());
        jdbc.sql("create schema insert_loop").update();
        jdbc.sql("create table insert_loop.event (like event_log.event including all)")
                .update();
        jdbc.sql("alter table insert_loop.event alter position add generated always as identity")
                .update();
    }

    @Override
    public String name() {
        return "single-row inserts";
    }

    @Override
    public void prepare() throws Exception {
        quiet.call();
        JdbcClient.create(server.superuser()).sql("truncate insert_loop.event").update();
    }

    @Override
    public Caller caller() throws SQLException {
        return new Inserts(server.superuser().getConnection());
    }

    private static final class Inserts implements Caller {
        private final Connection connection;
        private final PreparedStatement insert;
        private final String stream = UUID.randomUUID().toString();
        private long sequence;

        Inserts(Connection connection) throws SQLException {
            this.connection = connection;
            this.insert = connection.prepareStatement("""
                    insert into insert_loop.event
                      (event_id, stream, sequence, stream_type, type, revision, recorded_at, payload, metadata)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
            try (var model = connection.createStatement();
                    var row = model.executeQuery("select stream_type, type, revision, payload, metadata"
                            + " from event_log.event where type = 'ProgressRecorded' order by position desc limit 1")) {
                row.next();
                insert.setString(4, row.getString(1));
                insert.setString(5, row.getString(2));
                insert.setInt(6, row.getInt(3));
                insert.setBytes(8, row.getBytes(4));
                insert.setBytes(9, row.getBytes(5));
            }
        }

        @Override
        public int call() throws SQLException {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, stream);
            insert.setLong(3, sequence++);
            insert.setTimestamp(7, Timestamp.from(Instant.now()));
            return insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
