package health.waymark.handout.query;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The walks that came to their end. */
final class Walks {
    private final JdbcClient jdbc;

    Walks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Walk walk) {
        jdbc.sql("insert into ledger.walk (begun_at, ended_at, events, checked, held, position, plan, finding)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(Timestamp.from(walk.begunAt()))
                .param(Timestamp.from(walk.endedAt()))
                .param(walk.events())
                .param(walk.checked())
                .param(walk.held())
                .param(walk.position())
                .param(walk.plan())
                .param(walk.finding())
                .update();
    }

    Optional<Walk> last() {
        return jdbc.sql("select begun_at, ended_at, events, checked, held, position, plan, finding from ledger.walk"
                        + " order by number desc limit 1")
                .query((row, n) -> new Walk(
                        row.getTimestamp(1).toInstant(),
                        row.getTimestamp(2).toInstant(),
                        row.getLong(3),
                        row.getLong(4),
                        row.getInt(5),
                        row.getObject(6, Long.class),
                        row.getObject(7, UUID.class),
                        row.getString(8)))
                .optional();
    }
}
