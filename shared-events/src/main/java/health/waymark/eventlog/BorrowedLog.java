package health.waymark.eventlog;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The operators' log for one command at the terminal: its writer ends with the command. A running Waymark may write too.
 *
 * @param reader reads the whole record
 * @param end ends the writer
 */
public record BorrowedLog(OperatorLog operators, StoredEvents reader, Runnable end) implements AutoCloseable {

    public static BorrowedLog inPostgres(DataSource dataSource, Clock clock) {
        var database = JdbcClient.create(dataSource);
        PostgresLog.mustKeepTheRecord(database);
        var reader = new LogReader(database);
        var codec = new EventCodec();
        var storage = new PostgresEventStorage(
                dataSource, reader, codec, new GroupCommit(dataSource, clock, new SimpleMeterRegistry()));
        return new BorrowedLog(new OperatorLog(reader, storage, codec), reader, storage::close);
    }

    @Override
    public void close() {
        end.run();
    }
}
