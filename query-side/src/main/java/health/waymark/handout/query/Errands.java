package health.waymark.handout.query;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What recurs: a row each, taken by one of however many processes there are. One that dies at it loses it after a while, to
 * whoever looks next. When it is due goes by the engine's clock, how long it is held by the database's.
 */
final class Errands {
    private static final int SECONDS_HELD = 300;

    private final JdbcClient jdbc;

    Errands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts it on the list, if it isn't. */
    void begin(String name, Instant due) {
        jdbc.sql("insert into ledger.errand (name, due_at) values (?, ?) on conflict do nothing")
                .params(name, Timestamp.from(due))
                .update();
    }

    /** Takes it, if it is due and nobody has it; how often it failed in a row. */
    Optional<Integer> take(String name, Instant now) {
        return jdbc.sql("update ledger.errand set held_until = clock_timestamp() + make_interval(secs => ?)"
                        + " where name = ? and due_at <= ? and (held_until is null or held_until < clock_timestamp())"
                        + " returning failures")
                .params(SECONDS_HELD, name, Timestamp.from(now))
                .query(Integer.class)
                .optional();
    }

    /** Says that whoever took it is still at it. */
    void hold(String name) {
        jdbc.sql("update ledger.errand set held_until = clock_timestamp() + make_interval(secs => ?) where name = ?")
                .params(SECONDS_HELD, name)
                .update();
    }

    void done(String name, Instant due, int failures) {
        jdbc.sql("update ledger.errand set due_at = ?, failures = ?, held_until = null where name = ?")
                .params(Timestamp.from(due), failures, name)
                .update();
    }

    Optional<Instant> due(String name) {
        return jdbc.sql("select due_at from ledger.errand where name = ?")
                .param(name)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
