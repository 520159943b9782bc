package health.waymark.eventlog;

import health.waymark.database.DatabaseConfiguration;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings when any process has appended to the log (PostgreSQL's LISTEN), on a connection of its own. While it can't hear,
 * it rings every now and then instead: whoever is called looks, and finds what is there.
 */
final class LogBell implements AutoCloseable {
    private static final Duration DEAF = Duration.ofMillis(50);
    private static final Duration HEARING = Duration.ofMillis(250);
    private static final int TRY_AGAIN_AFTER = 20;

    private static final Logger log = LoggerFactory.getLogger(LogBell.class);

    private final DataSource connections;
    private final Runnable ring;
    private final Thread thread;
    private volatile boolean closed;

    LogBell(DataSource pool, Runnable ring) {
        this.connections = DatabaseConfiguration.unpooled(pool);
        this.ring = ring;
        this.thread = new Thread(this::run, "event-log-bell");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        boolean told = false;
        while (!closed) {
            try (Connection connection = connections.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen event_log");
                told = false;
                ring.run(); // what came before it listened
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException deaf) {
                if (!told && !closed) {
                    log.warn(
                            "The log's news can't be heard (SQLState {}); it is looked for instead.",
                            deaf.getSQLState());
                }
                told = true;
                goRound();
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (!closed) {
            if (connection.getNotifications((int) HEARING.toMillis()).length > 0) {
                ring.run();
            }
        }
    }

    private void goRound() {
        try {
            for (int i = 0; i < TRY_AGAIN_AFTER && !closed; i++) {
                Thread.sleep(DEAF.toMillis());
                ring.run();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(2 * HEARING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
