package health.waymark.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up when events could be appended now: the writer moves, and the database lets the log's head be locked. */
final class EventLogHealth implements HealthIndicator {
    private static final int PATIENCE_IN_SECONDS = 2;

    private final DataSource dataSource;
    private final PostgresEventStorage storage;

    EventLogHealth(DataSource dataSource, PostgresEventStorage storage) {
        this.dataSource = dataSource;
        this.storage = storage;
    }

    @Override
    public Health health() {
        if (!storage.writes()) {
            return Health.down().withDetail("writer", "stuck").build();
        }
        try (Connection connection = dataSource.getConnection()) {
            lockHead(connection);
            return Health.up().build();
        } catch (SQLException e) {
            // The state alone: a driver's text may quote what must not be shown.
            return Health.down()
                    .withDetail("sqlState", String.valueOf(e.getSQLState()))
                    .build();
        }
    }

    /** What every append begins with; a database that only reads, or is another's standby, refuses it. */
    private static void lockHead(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_IN_SECONDS);
            statement.execute("set local lock_timeout = '2s'");
            statement
                    .executeQuery("select position from event_log.log_head for update")
                    .close();
        } finally {
            connection.rollback();
        }
    }
}
