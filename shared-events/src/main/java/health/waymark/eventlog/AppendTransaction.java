package health.waymark.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * One transaction that appends a group. It holds the log's head row from its first statement to its commit: positions
 * and times are assigned under that lock, and races between processes are decided by what it reads below it. It goes to
 * the database three times: to ask what it must know, to write, and to commit.
 */
final class AppendTransaction implements AutoCloseable {
    private record Placed(StoredEvent event, long position) {}

    // Statements of their own, though sent together: each sees what was committed before the lock was had.
    private static final String ASK = """
            select position, recorded_at from event_log.log_head for update;
            select stream, sequence from event_log.stream_head where stream = any (?);
            select client, command_type, key from event_log.answered
            where (client, command_type, key) in (select * from unnest(?, ?, ?))
            """;

    private static final String WRITE = """
            insert into event_log.event
              (position, event_id, stream, sequence, stream_type, type, revision, recorded_at, payload, metadata)
            select e.position, e.event_id, e.stream, e.sequence, e.stream_type, e.type, e.revision, ?,
                   e.payload, e.metadata
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
              as e (position, event_id, stream, sequence, stream_type, type, revision, payload, metadata);
            insert into event_log.stream_head (stream, sequence) select * from unnest(?, ?)
            on conflict (stream) do update set sequence = excluded.sequence;
            insert into event_log.answered
              (client, command_type, key, body_hash, answer, position, answered_at)
            select a.client, a.command_type, a.key, a.body_hash, a.answer, a.position, ?
            from unnest(?, ?, ?, ?, ?, ?) as a (client, command_type, key, body_hash, answer, position);
            update event_log.log_head set position = ?, recorded_at = ?
            """;

    private final Connection connection;
    private final Clock clock;
    private final Map<String, Long> heads = new HashMap<>();
    private final Set<AnswerKey> answered = new HashSet<>();
    private Instant recordedAt = Instant.EPOCH;
    private long position;
    private boolean committed;

    private AppendTransaction(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    static AppendTransaction begin(DataSource dataSource, Clock clock) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(false);
            return new AppendTransaction(connection, clock);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Appends what it can and commits; then every append of the group is answered. */
    void append(List<Append> group) throws SQLException {
        ask(group);
        List<Append> accepted = new ArrayList<>();
        Map<Append, RuntimeException> refused = new LinkedHashMap<>();
        List<Placed> placed = new ArrayList<>();
        Map<String, Long> moved = new HashMap<>();
        for (Append append : group) {
            Answered answer = append.ticket().answered();
            if (answer != null && answered.contains(answer.key())) {
                refused.put(append, new AlreadyAnswered());
            } else if (!continues(append)) {
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
            write(placed, moved, accepted);
            connection.commit();
            committed = true;
        }
        accepted.forEach(append -> append.done().complete(null));
        refused.forEach((append, why) -> append.done().completeExceptionally(why));
    }

    private boolean continues(Append append) {
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

    /** Takes the lock, then learns where the log and the group's streams end, and which of its keys were answered. */
    private void ask(List<Append> group) throws SQLException {
        List<AnswerKey> keys = asked(group).stream()
                .map(append ->
                        Objects.requireNonNull(append.ticket().answered()).key())
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(ASK)) {
            Parameters all = new Parameters(statement);
            all.add(
                    "text",
                    group.stream()
                            .flatMap(append -> append.events().stream())
                            .map(StoredEvent::stream)
                            .distinct());
            all.add("text", keys.stream().map(AnswerKey::client));
            all.add("text", keys.stream().map(AnswerKey::commandType));
            all.add("text", keys.stream().map(AnswerKey::key));
            statement.execute();
            try (ResultSet head = statement.getResultSet()) {
                if (!head.next()) {
                    throw new SQLException("The event log has no head row.", "02000");
                }
                position = head.getLong(1);
                Instant last = head.getTimestamp(2).toInstant();
                Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                recordedAt = now.isBefore(last) ? last : now;
            }
            statement.getMoreResults();
            try (ResultSet streams = statement.getResultSet()) {
                while (streams.next()) {
                    heads.put(streams.getString(1), streams.getLong(2));
                }
            }
            statement.getMoreResults();
            try (ResultSet known = statement.getResultSet()) {
                while (known.next()) {
                    answered.add(new AnswerKey(known.getString(1), known.getString(2), known.getString(3)));
                }
            }
        }
    }

    private void write(List<Placed> placed, Map<String, Long> moved, List<Append> accepted) throws SQLException {
        List<Append> asked = asked(accepted);
        List<Answered> answers = asked.stream()
                .map(append -> Objects.requireNonNull(append.ticket().answered()))
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            Parameters all = new Parameters(statement);
            all.add(recordedAt);
            all.add("bigint", placed.stream().map(Placed::position));
            all.add("uuid", placed.stream().map(p -> p.event.id()));
            all.add("text", placed.stream().map(p -> p.event.stream()));
            all.add("bigint", placed.stream().map(p -> p.event.sequence()));
            all.add("text", placed.stream().map(p -> p.event.streamType()));
            all.add("text", placed.stream().map(p -> p.event.type()));
            all.add("integer", placed.stream().map(p -> p.event.revision()));
            all.addBytes(placed.stream().map(p -> p.event.payload()));
            all.addBytes(placed.stream().map(p -> p.event.metadata()));

            all.add("text", moved.keySet().stream());
            all.add("bigint", moved.values().stream());

            all.add(recordedAt);
            all.add("text", answers.stream().map(a -> a.key().client()));
            all.add("text", answers.stream().map(a -> a.key().commandType()));
            all.add("text", answers.stream().map(a -> a.key().key()));
            all.addBytes(answers.stream().map(Answered::bodyHash));
            all.addBytes(answers.stream().map(Answered::answer));
            all.add("bigint", asked.stream().map(append -> append.ticket().position()));

            all.add(position);
            all.add(recordedAt);
            statement.execute();
        }
    }

    /** Those that have an answer to remember. */
    private static List<Append> asked(List<Append> group) {
        return group.stream()
                .filter(append -> append.ticket().answered() != null)
                .toList();
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
