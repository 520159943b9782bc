package health.waymark.eventlog;

import health.waymark.plan.event.PlanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads rows of the log: a page at a time along positions, or one stream. */
final class LogReader implements StoredEvents {
    static final int PAGE = 1_000;

    private static final String COLUMNS =
            "position, event_id, stream, sequence, stream_type, type, revision, recorded_at, payload, metadata";

    private static final String OPERATIONS =
            "stream_type = 'Operations' and convert_from(metadata, 'UTF8')::jsonb ->> 'organisation' = ?";

    private final JdbcClient jdbc;

    LogReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stream<StoredEvent> after(long position) {
        return Stream.iterate(page(position), page -> !page.isEmpty(), this::next)
                .flatMap(List::stream);
    }

    private List<StoredEvent> next(List<StoredEvent> page) {
        return page.size() < PAGE ? List.of() : page(page.get(page.size() - 1).position());
    }

    private List<StoredEvent> page(long after) {
        return jdbc.sql("select " + COLUMNS + " from event_log.event where position > ? order by position limit "
                        + PAGE)
                .param(after)
                .query(LogReader::row)
                .list();
    }

    @Override
    public List<StoredEvent> stream(String stream, long from, long to) {
        return jdbc.sql("select " + COLUMNS + " from event_log.event"
                        + " where stream = ? and sequence between ? and ? order by sequence")
                .params(stream, from, to)
                .query(LogReader::row)
                .list();
    }

    @Override
    public List<StoredEvent> streams(Collection<String> streams, long upTo) {
        return jdbc.sql("select " + COLUMNS + " from event_log.event where stream = any (?) and position <= ?"
                        + " order by position")
                .params(streams.toArray(String[]::new), upTo)
                .query(LogReader::row)
                .list();
    }

    @Override
    public List<StoredEvent> at(List<Long> positions) {
        return jdbc.sql("select " + COLUMNS + " from event_log.event where position = any (?) order by position")
                .param(positions.toArray(Long[]::new))
                .query(LogReader::row)
                .list();
    }

    @Override
    public List<StoredEvent> operations(String organisation, long offset, int size) {
        return jdbc.sql("select " + COLUMNS + " from event_log.event where " + OPERATIONS
                        + " order by position desc offset ? limit ?")
                .params(organisation, offset, size)
                .query(LogReader::row)
                .list();
    }

    @Override
    public long countOperations(String organisation) {
        return jdbc.sql("select count(*) from event_log.event where " + OPERATIONS)
                .param(organisation)
                .query(Long.class)
                .single();
    }

    @Override
    public long countBefore(String stream, long position) {
        return jdbc.sql("select count(*) from event_log.event where stream = ? and position < ?")
                .params(stream, position)
                .query(Long.class)
                .single();
    }

    @Override
    public List<EventLog.Touched> touched(long after, long upTo) {
        List<String> types =
                Stream.of(PlanStream.values()).map(PlanStream::type).toList();
        return jdbc.sql("select distinct stream, stream_type from event_log.event"
                        + " where position > :after and position <= :upTo and stream_type in (:types)")
                .param("after", after)
                .param("upTo", upTo)
                .param("types", types)
                .query((row, n) -> new EventLog.Touched(
                        new PlanId(UUID.fromString(PlanStream.plan(row.getString("stream")))),
                        PlanStream.OWN.type().equals(row.getString("stream_type"))))
                .list();
    }

    @Override
    public Optional<Long> lastSequence(String stream) {
        return jdbc.sql("select sequence from event_log.stream_head where stream = ?")
                .param(stream)
                .query(Long.class)
                .optional();
    }

    @Override
    public long head() {
        return jdbc.sql("select position from event_log.log_head")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Instant> recordedAfter(long position) {
        return jdbc.sql("select recorded_at from event_log.event where position > ? order by position limit 1")
                .param(position)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    @Override
    public Instant headRecordedAt() {
        return jdbc.sql("select recorded_at from event_log.log_head")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    @Override
    public long lastBefore(Instant instant) {
        return jdbc.sql("select coalesce(max(position), 0) from event_log.event where recorded_at < ?")
                .param(Timestamp.from(instant))
                .query(Long.class)
                .single();
    }

    private static StoredEvent row(ResultSet row, int number) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getTimestamp(8).toInstant(),
                row.getBytes(9),
                row.getBytes(10));
    }
}
