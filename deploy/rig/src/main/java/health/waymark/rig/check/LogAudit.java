package health.waymark.rig.check;

import health.waymark.rig.Violation;
import health.waymark.rig.load.Answer;
import health.waymark.rig.load.Journal;
import health.waymark.rig.load.Request;
import health.waymark.rig.target.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Reads the whole log, past Waymark: nothing missing, twice or half, nothing that was there before altered, and since
 * then exactly what was acknowledged, at the place and version that was told.
 */
public final class LogAudit {
    /** How far the log was when it was last found right, and a digest of everything in it until then. */
    public record Sealed(long position, String digest) {
        public static final Sealed EMPTY = new Sealed(0, hex(sha256()));
    }

    private record Event(long position, UUID id, String stream, long version, String type) {}

    private final Database database;
    private final Map<String, Long> heads = new HashMap<>();
    private final Set<UUID> ids = new HashSet<>();
    private final Map<UUID, Event> commanded = new HashMap<>();
    private final MessageDigest digest = sha256();
    private long position;
    private Timestamp last = new Timestamp(0);

    public LogAudit(Database database) {
        this.database = database;
    }

    /** @return how far it is now, as it was found right */
    public Sealed check(Sealed before, Journal journal) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            read(connection, before);
            checkHeads(connection);
        }
        Violation.unless(
                position >= before.position(),
                "The log ends at " + position + ", and it had come to " + before.position() + ".");
        checkAcknowledged(journal);
        return new Sealed(position, hex(digest));
    }

    private void read(Connection connection, Sealed before) throws SQLException {
        if (before.position() == 0) {
            mustBeUnaltered(before);
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "select position, event_id, stream, sequence, stream_type, type, revision, recorded_at, payload, metadata"
                        + " from event_log.event order by position")) {
            statement.setFetchSize(5_000);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    take(row, before);
                }
            }
        }
    }

    private void take(ResultSet row, Sealed before) throws SQLException {
        Event event = new Event(
                row.getLong(1), row.getObject(2, UUID.class), row.getString(3), row.getLong(4) + 1, row.getString(6));
        Violation.unless(event.position() == position + 1, "After position " + position + " comes " + event);
        position = event.position();
        Violation.unless(ids.add(event.id()), "There twice: " + event);
        long version = heads.merge(event.stream(), 1L, Long::sum);
        Violation.unless(event.version() == version, "Not the next of its stream, which is " + version + ": " + event);
        Timestamp recordedAt = row.getTimestamp(8);
        Violation.unless(!recordedAt.before(last), "Recorded before what came before it: " + event);
        last = recordedAt;
        for (int column = 1; column <= 10; column++) {
            byte[] bytes = column < 9 ? row.getString(column).getBytes(StandardCharsets.UTF_8) : row.getBytes(column);
            digest.update((byte) column);
            digest.update(bytes);
        }
        if (position == before.position()) {
            mustBeUnaltered(before);
        }
        if (position > before.position() && row.getString(5).equals("Plan")) {
            commanded.put(event.id(), event);
        }
    }

    private void mustBeUnaltered(Sealed before) {
        Violation.unless(
                hex(digest).equals(before.digest()), "What was in the log up to " + before.position() + " is altered.");
    }

    private void checkHeads(Connection connection) throws SQLException {
        Map<String, Long> stored = new HashMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select stream, sequence + 1 from event_log.stream_head");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                stored.put(row.getString(1), row.getLong(2));
            }
        }
        Violation.unless(stored.equals(heads), "The heads of streams aren't where their events end.");
        try (PreparedStatement statement = connection.prepareStatement("select position from event_log.log_head");
                ResultSet row = statement.executeQuery()) {
            Violation.unless(row.next() && row.getLong(1) == position, "The log's head isn't its last position.");
        }
    }

    private void checkAcknowledged(Journal journal) {
        for (Request request : journal.recorded()) {
            Answer answer = journal.answer(request).orElseThrow();
            for (Event told : events(answer)) {
                Event there = commanded.remove(told.id());
                Violation.unless(
                        told.equals(there),
                        "Acknowledged: " + request + "\n  told: " + told + "\n  in the log: " + there);
            }
        }
        Violation.unless(commanded.isEmpty(), "In the log, and nobody was told: " + commanded.values());
    }

    private static List<Event> events(Answer answer) {
        List<Event> events = new ArrayList<>();
        int count = answer.events().size();
        for (int i = 0; i < count; i++) {
            JsonNode event = answer.events().get(i);
            events.add(new Event(
                    answer.position() - count + 1 + i,
                    UUID.fromString(event.get("id").asString()),
                    answer.body().get("planId").asString(),
                    answer.version() - count + 1 + i,
                    event.get("type").asString()));
        }
        return events;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of what was taken so far; more may follow. */
    private static String hex(MessageDigest digest) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
