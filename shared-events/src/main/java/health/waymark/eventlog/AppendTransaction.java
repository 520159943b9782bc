package health.waymark.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Appends a group by one call of {@code event_log.append} (V3__append.sql), which is a transaction of its own: it holds
 * the log's head from its first statement to its commit, so positions and times are assigned, and races between
 * processes decided, under that lock.
 */
final class AppendTransaction {
    private static final String APPEND =
            "select head, at from event_log.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String REFUSED = "select moved, known from event_log.refused(?, ?, ?, ?, ?, ?, ?)";

    /** What the functions raise when a part of the group is refused. */
    private static final String NOT_ALL = "WM001";

    private final DataSource dataSource;
    private final Clock clock;
    private final int patienceMillis;

    /** @param patience how long to wait for the database's word: all who append wait behind the one who does */
    AppendTransaction(DataSource dataSource, Clock clock, Duration patience) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.patienceMillis = Math.toIntExact(patience.toMillis());
    }

    /**
     * Appends what it can; then every append of the group is answered.
     *
     * @param group no two of which continue one stream or answer one key
     */
    void append(List<Append> group) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, patienceMillis); // until the pool has it back
            List<Append> left = group;
            while (!left.isEmpty() && !appended(connection, left)) {
                left = withoutRefused(connection, left);
            }
        }
    }

    private boolean appended(Connection connection, List<Append> group) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(APPEND)) {
            Parameters all = new Parameters(call);
            all.add(clock.instant().truncatedTo(ChronoUnit.MICROS));
            new GroupColumns(group).addAll(all);
            try (ResultSet row = call.executeQuery()) {
                row.next();
                acknowledge(group, row.getLong(1), row.getTimestamp(2).toInstant());
                return true;
            }
        } catch (SQLException e) {
            if (NOT_ALL.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static void acknowledge(List<Append> group, long head, Instant at) {
        long position = head;
        for (Append append : group) {
            position += append.events().size();
            append.ticket().appended(position, at);
            append.done().complete(null);
        }
    }

    private static List<Append> withoutRefused(Connection connection, List<Append> group) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(REFUSED)) {
            new GroupColumns(group).addWhatMayRefuse(new Parameters(call));
            try (ResultSet row = call.executeQuery()) {
                row.next();
                refuse(group, (Integer[]) row.getArray(1).getArray(), Append::movedOn);
                refuse(group, (Integer[]) row.getArray(2).getArray(), AlreadyAnswered::new);
            }
        }
        return group.stream().filter(append -> !append.done().isDone()).toList();
    }

    private static void refuse(List<Append> group, Integer[] places, Supplier<RuntimeException> why) {
        for (int place : places) {
            group.get(place).done().completeExceptionally(why.get());
        }
    }
}
