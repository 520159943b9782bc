package health.waymark.axonserver.log;

import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.PlanStream;
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

/** Where events lie, in PostgreSQL: what Axon Server can't be asked. Holds nothing of what they say. */
final class Places {
    private static final String COLUMNS =
            "position, event_id, stream, sequence, stream_type, recorded_at, organisation";

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts in what isn't there; several processes do, each the same. */
    void put(Collection<Place> places) {
        jdbc.sql("insert into axon_server.place (" + COLUMNS + """
                        ) select * from unnest(?, ?, ?, ?, ?, ?, ?)
                        as p (position, event_id, stream, sequence, stream_type, recorded_at, organisation)
                        on conflict do nothing""")
                .params(
                        places.stream().map(Place::position).toArray(Long[]::new),
                        places.stream().map(Place::eventId).toArray(UUID[]::new),
                        places.stream().map(Place::stream).toArray(String[]::new),
                        places.stream().map(Place::sequence).toArray(Long[]::new),
                        places.stream().map(Place::streamType).toArray(String[]::new),
                        places.stream().map(p -> Timestamp.from(p.recordedAt())).toArray(Timestamp[]::new),
                        places.stream().map(Place::organisation).toArray(String[]::new))
                .update();
    }

    /** The last there is. */
    Optional<Place> last() {
        return jdbc.sql("select " + COLUMNS + " from axon_server.place order by position desc limit 1")
                .query(Places::row)
                .optional();
    }

    Optional<Place> of(UUID event) {
        return jdbc.sql("select " + COLUMNS + " from axon_server.place where event_id = ?")
                .param(event)
                .query(Places::row)
                .optional();
    }

    List<Place> after(long position, int most) {
        return jdbc.sql("select " + COLUMNS + " from axon_server.place where position > ? order by position limit ?")
                .params(position, most)
                .query(Places::row)
                .list();
    }

    List<Place> stream(String stream, long from, long to) {
        return jdbc.sql("select " + COLUMNS + " from axon_server.place"
                        + " where stream = ? and sequence between ? and ? order by sequence")
                .params(stream, from, to)
                .query(Places::row)
                .list();
    }

    List<Place> operations(String organisation, long offset, int size) {
        return jdbc.sql("select " + COLUMNS + " from axon_server.place where stream_type = 'Operations'"
                        + " and organisation = ? order by position desc offset ? limit ?")
                .params(organisation, offset, size)
                .query(Places::row)
                .list();
    }

    long countOperations(String organisation) {
        return jdbc.sql("select count(*) from axon_server.place where stream_type = 'Operations' and organisation = ?")
                .param(organisation)
                .query(Long.class)
                .single();
    }

    long countBefore(String stream, long position) {
        return jdbc.sql("select count(*) from axon_server.place where stream = ? and position < ?")
                .params(stream, position)
                .query(Long.class)
                .single();
    }

    List<EventLog.Touched> touched(long after, long upTo) {
        return jdbc.sql("select distinct stream, stream_type from axon_server.place"
                        + " where position > :after and position <= :upTo and stream_type in (:types)")
                .param("after", after)
                .param("upTo", upTo)
                .param(
                        "types",
                        Stream.of(PlanStream.values()).map(PlanStream::type).toList())
                .query((row, n) -> new EventLog.Touched(
                        new PlanId(UUID.fromString(PlanStream.plan(row.getString("stream")))),
                        PlanStream.OWN.type().equals(row.getString("stream_type"))))
                .list();
    }

    long lastBefore(Instant instant) {
        return jdbc.sql("select coalesce(max(position), 0) from axon_server.place where recorded_at < ?")
                .param(Timestamp.from(instant))
                .query(Long.class)
                .single();
    }

    private static Place row(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getString(7));
    }
}
