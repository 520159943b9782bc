package health.waymark.eventlog;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The operators' log for one command at the terminal: its writer ends with the command. A running Waymark may write too. */
public final class BorrowedLog implements AutoCloseable {
    private final PostgresEventStorage storage;
    private final OperatorLog operators;

    public BorrowedLog(DataSource dataSource, Clock clock) {
        var database = JdbcClient.create(dataSource);
        PostgresLog.mustKeepTheRecord(database);
        var reader = new LogReader(database);
        var codec = new EventCodec();
        storage = new PostgresEventStorage(
                dataSource, reader, codec, new GroupCommit(dataSource, clock, new SimpleMeterRegistry()));
        operators = new OperatorLog(reader, storage, codec);
    }

    public OperatorLog operators() {
        return operators;
    }

    @Override
    public void close() {
        storage.close();
    }
}
