package health.waymark.journey;

import health.waymark.ledger.Leaf;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** An event as it lies in the database, read past Waymark, as the leaf that it must be. */
record LeafRow(Leaf leaf) {
    private static final String EVENTS = "select position, event_id, stream, sequence, stream_type, type, revision,"
            + " recorded_at, payload, metadata from event_log.event where ";

    static List<LeafRow> of(Path data, String stream) throws IOException {
        return StoredLog.database(data)
                .sql(EVENTS + "stream = ? order by position")
                .param(stream)
                .query(LeafRow::row)
                .list();
    }

    static List<LeafRow> upTo(Path data, long position) throws IOException {
        return StoredLog.database(data)
                .sql(EVENTS + "position <= ? order by position")
                .param(position)
                .query(LeafRow::row)
                .list();
    }

    /** With a bit of what was recorded about the client turned over. */
    Leaf tampered() {
        byte[] payload = leaf.payload().clone();
        payload[payload.length / 2] ^= 1;
        return new Leaf(
                leaf.position(),
                leaf.eventId(),
                leaf.stream(),
                leaf.sequence(),
                leaf.streamType(),
                leaf.type(),
                leaf.revision(),
                leaf.recordedAt(),
                payload,
                leaf.metadata());
    }

    private static LeafRow row(ResultSet row, int number) throws SQLException {
        return new LeafRow(new Leaf(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getTimestamp(8).toInstant(),
                row.getBytes(9),
                row.getBytes(10)));
    }
}
