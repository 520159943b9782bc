package health.waymark.ledger.query;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which stream an event is missing from: a stream's events are numbered, so whoever takes one out leaves a gap. Knows that of
 * a record in PostgreSQL alone.
 */
final class MissingEvent {
    private static final int MOST = 1_000;

    private record Place(long sequence, long position) {}

    private final JdbcClient jdbc;

    MissingEvent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stream that lacks the event of a position; empty where none does, or several do and it can't be told which. */
    Optional<String> stream(long position) {
        List<String> lacking =
                shortened().stream().filter(stream -> lacks(stream, position)).toList();
        return lacking.size() == 1 ? Optional.of(lacking.get(0)) : Optional.empty();
    }

    private List<String> shortened() {
        boolean here = jdbc.sql("select to_regclass('event_log.stream_head') is not null")
                .query(Boolean.class)
                .single();
        return here ? shortenedHere() : List.of();
    }

    private List<String> shortenedHere() {
        return jdbc.sql("""
                        select h.stream from event_log.stream_head h
                        left join (select stream, count(*) as events from event_log.event group by stream) e
                          on e.stream = h.stream
                        where coalesce(e.events, 0) <> h.sequence + 1 limit ?""").param(MOST).query(String.class).list();
    }

    private boolean lacks(String stream, long position) {
        List<Place> there = jdbc.sql(
                        "select sequence, position from event_log.event where stream = ? order by sequence")
                .param(stream)
                .query((row, n) -> new Place(row.getLong(1), row.getLong(2)))
                .list();
        long head = jdbc.sql("select sequence from event_log.stream_head where stream = ?")
                .param(stream)
                .query(Long.class)
                .single();
        @Nullable Place before = null;
        for (Place each : there) {
            if (each.sequence() > (before == null ? 0 : before.sequence() + 1)
                    && isBetween(before, position, each.position())) {
                return true;
            }
            before = each;
        }
        return head > (before == null ? -1 : before.sequence()) && isBetween(before, position, Long.MAX_VALUE);
    }

    private static boolean isBetween(@Nullable Place before, long position, long after) {
        return position > (before == null ? Long.MIN_VALUE : before.position()) && position < after;
    }
}
