package health.waymark.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * One transaction that appends a group. It holds the log's head row from its first statement to its commit: positions
 * and times are assigned under that lock, and races between processes are decided by what it reads below it.
 */
final class AppendTransaction implements AutoCloseable {
    private record Placed(StoredEvent event, long position) {}

    private final Connection connection;
    private final Instant recordedAt;
    private long position;
    private boolean committed;

    private AppendTransaction(Connection connection, long position, Instant recordedAt) {
        this.connection = connection;
        this.position = position;
        this.recordedAt = recordedAt;
    }

    static AppendTransaction begin(DataSource dataSource, Clock clock) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement(
                            "select position, recorded_at from event_log.log_head for update");
                    ResultSet head = lock.executeQuery()) {
                if (!head.next()) {
                    throw new SQLException("The event log has no head row.", "02000");
                }
                Instant last = head.getTimestamp(2).toInstant();
                Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                return new AppendTransaction(connection, head.getLong(1), now.isBefore(last) ? last : now);
            }
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Appends what it can and commits; then every append of the group is answered. */
    void append(List<Append> group) throws SQLException {
        Map<String, Long> heads = streamHeads(group);
        Set<AnswerKey> answered = answeredKeys(group);
        List<Append> accepted = new ArrayList<>();
        Map<Append, RuntimeException> refused = new LinkedHashMap<>();
        List<Placed> placed = new ArrayList<>();
        Map<String, Long> moved = new HashMap<>();
        for (Append append : group) {
            Answered answer = append.ticket().answered();
            if (answer != null && answered.contains(answer.key())) {
                refused.put(append, new AlreadyAnswered());
            } else if (!continues(append, heads)) {
                refused.put(append, new ConcurrencyException("The stream has moved on meanwhile."));
            } else {
                for (StoredEvent event : append.events()) {
                    placed.add(new Placed(event, ++position));
                    heads.put(event.stream(), event.sequence());
                    moved.put(event.stream(), event.sequence());
                }
                if (answer != null) {
                    answered.add(answer.key());
                }
                append.ticket().appended(position, recordedAt);
                accepted.add(append);
            }
        }
        if (!accepted.isEmpty()) {
            insertEvents(placed);
            moveStreamHeads(moved);
            remember(accepted);
            moveHead();
            connection.commit();
            committed = true;
        }
        accepted.forEach(append -> append.done().complete(null));
        refused.forEach((append, why) -> append.done().completeExceptionally(why));
    }

    private static boolean continues(Append append, Map<String, Long> heads) {
        Map<String, Long> here = new HashMap<>();
        for (StoredEvent event : append.events()) {
            long last = here.getOrDefault(event.stream(), heads.getOrDefault(event.stream(), -1L));
            if (event.sequence() != last + 1) {
                return false;
            }
            here.put(event.stream(), event.sequence());
        }
        return true;
    }

    private Map<String, Long> streamHeads(List<Append> group) throws SQLException {
        String[] streams = group.stream()
                .flatMap(append -> append.events().stream())
                .map(StoredEvent::stream)
                .distinct()
                .toArray(String[]::new);
        Map<String, Long> heads = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select stream, sequence from event_log.stream_head where stream = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", streams));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    heads.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return heads;
    }

    private Set<AnswerKey> answeredKeys(List<Append> group) throws SQLException {
        List<Answered> asked = answers(group);
        Set<AnswerKey> found = new HashSet<>();
        if (asked.isEmpty()) {
            return found;
        }
        try (PreparedStatement select = connection.prepareStatement("""
                select client, command_type, key from event_log.answered
                where (client, command_type, key) in (select * from unnest(?, ?, ?))
                """)) {
            setKeys(select, asked);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new AnswerKey(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return found;
    }

    private void insertEvents(List<Placed> placed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into event_log.event
                  (position, event_id, stream, sequence, stream_type, type, revision, recorded_at, payload, metadata)
                select e.position, e.event_id, e.stream, e.sequence, e.stream_type, e.type, e.revision, ?,
                       e.payload, e.metadata
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                  as e (position, event_id, stream, sequence, stream_type, type, revision, payload, metadata)
                """)) {
            insert.setTimestamp(1, Timestamp.from(recordedAt));
            int column = 2;
            insert.setArray(column++, array("bigint", placed.stream().map(Placed::position)));
            insert.setArray(column++, array("uuid", placed.stream().map(p -> p.event.id())));
            insert.setArray(column++, array("text", placed.stream().map(p -> p.event.stream())));
            insert.setArray(column++, array("bigint", placed.stream().map(p -> p.event.sequence())));
            insert.setArray(column++, array("text", placed.stream().map(p -> p.event.streamType())));
            insert.setArray(column++, array("text", placed.stream().map(p -> p.event.type())));
            insert.setArray(column++, array("integer", placed.stream().map(p -> p.event.revision())));
            insert.setArray(
                    column++,
                    connection.createArrayOf(
                            "bytea", placed.stream().map(p -> p.event.payload()).toArray(byte[][]::new)));
            insert.setArray(
                    column,
                    connection.createArrayOf(
                            "bytea",
                            placed.stream().map(p -> p.event.metadata()).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    private void moveStreamHeads(Map<String, Long> moved) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into event_log.stream_head (stream, sequence) select * from unnest(?, ?)
                on conflict (stream) do update set sequence = excluded.sequence
                """)) {
            upsert.setArray(1, array("text", moved.keySet().stream()));
            upsert.setArray(2, array("bigint", moved.values().stream()));
            upsert.executeUpdate();
        }
    }

    private void remember(List<Append> accepted) throws SQLException {
        List<Append> asked = accepted.stream()
                .filter(append -> append.ticket().answered() != null)
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        List<Answered> answers = answers(asked);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into event_log.answered
                  (client, command_type, key, body_hash, answer, position, answered_at)
                select a.client, a.command_type, a.key, a.body_hash, a.answer, a.position, ?
                from unnest(?, ?, ?, ?, ?, ?) as a (client, command_type, key, body_hash, answer, position)
                """)) {
            insert.setTimestamp(1, Timestamp.from(recordedAt));
            insert.setArray(2, array("text", answers.stream().map(a -> a.key().client())));
            insert.setArray(3, array("text", answers.stream().map(a -> a.key().commandType())));
            insert.setArray(4, array("text", answers.stream().map(a -> a.key().key())));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "bytea", answers.stream().map(Answered::bodyHash).toArray(byte[][]::new)));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "bytea", answers.stream().map(Answered::answer).toArray(byte[][]::new)));
            insert.setArray(7, array("bigint", asked.stream().map(append -> append.ticket()
                    .position())));
            insert.executeUpdate();
        }
    }

    private void moveHead() throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update event_log.log_head set position = ?, recorded_at = ?")) {
            update.setLong(1, position);
            update.setTimestamp(2, Timestamp.from(recordedAt));
            update.executeUpdate();
        }
    }

    private void setKeys(PreparedStatement statement, List<Answered> answers) throws SQLException {
        statement.setArray(1, array("text", answers.stream().map(a -> a.key().client())));
        statement.setArray(2, array("text", answers.stream().map(a -> a.key().commandType())));
        statement.setArray(3, array("text", answers.stream().map(a -> a.key().key())));
    }

    private static List<Answered> answers(List<Append> group) {
        List<Answered> answers = new ArrayList<>();
        for (Append append : group) {
            Answered answer = append.ticket().answered();
            if (answer != null) {
                answers.add(answer);
            }
        }
        return answers;
    }

    private java.sql.Array array(String type, java.util.stream.Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!committed) {
                connection.rollback();
            }
        }
    }
}
