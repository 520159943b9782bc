package health.waymark.eventlog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Appends a group by one call of {@code event_log.append} (V3__append.sql), which is a transaction of its own: it holds
 * the log's head from its first statement to its commit, so positions and times are assigned, and races between
 * processes decided, under that lock.
 */
final class AppendTransaction {
    private static final String CALL = "select head, at, moved, known from event_log.append("
            + String.join(", ", Collections.nCopies(20, "?")) + ")";

    private final DataSource dataSource;
    private final Clock clock;

    AppendTransaction(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Appends what it can; then every append of the group is answered.
     *
     * @param group no two of which continue one stream or answer one key
     */
    void append(List<Append> group) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            List<Append> left = group;
            while (!left.isEmpty()) {
                Outcome outcome = call(connection, left);
                if (outcome.all()) {
                    acknowledge(left, outcome);
                    return;
                }
                // Those without the refused ones: rare enough that nothing need be kept from the first call.
                List<Append> asked = left;
                outcome.moved.forEach(place -> refuse(asked.get(place), Append::movedOn));
                outcome.known.forEach(place -> refuse(asked.get(place), AlreadyAnswered::new));
                left = asked.stream().filter(append -> !append.done().isDone()).toList();
            }
        }
    }

    private static void acknowledge(List<Append> group, Outcome outcome) {
        long position = outcome.head;
        for (Append append : group) {
            position += append.events().size();
            append.ticket().appended(position, outcome.at);
            append.done().complete(null);
        }
    }

    private static void refuse(Append append, Supplier<RuntimeException> why) {
        append.done().completeExceptionally(why.get());
    }

    /**
     * What became of a group: either all of it is appended after a head, or nothing is.
     *
     * @param moved places in the group of those whose stream has moved on
     * @param known places of those whose key was answered before
     */
    private record Outcome(long head, Instant at, Set<Integer> moved, Set<Integer> known) {
        boolean all() {
            return moved.isEmpty() && known.isEmpty();
        }
    }

    private Outcome call(Connection connection, List<Append> group) throws SQLException {
        GroupColumns columns = new GroupColumns(group);
        try (PreparedStatement call = connection.prepareStatement(CALL)) {
            Parameters all = new Parameters(call);
            all.add(clock.instant().truncatedTo(ChronoUnit.MICROS));
            columns.addTo(all);
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return new Outcome(
                        row.getLong(1),
                        row.getTimestamp(2).toInstant(),
                        places(row.getArray(3)),
                        places(row.getArray(4)));
            }
        }
    }

    private static Set<Integer> places(Array array) throws SQLException {
        return Set.of((Integer[]) array.getArray());
    }
}
