package health.waymark.eventlog;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers in the table that they are written into with their events. */
public final class AnswerTable implements Answers {
    private final JdbcClient jdbc;

    public AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Answered> find(AnswerKey key) {
        return jdbc.sql("select body_hash, answer, position from event_log.answered"
                        + " where client = ? and command_type = ? and key = ?")
                .params(key.client(), key.commandType(), key.key())
                .query((row, n) -> new Answered(key, row.getBytes(1), row.getBytes(2), row.getLong(3)))
                .optional();
    }

    @Override
    public int forgetBefore(Instant instant) {
        return jdbc.sql("delete from event_log.answered where answered_at < ?")
                .param(Timestamp.from(instant))
                .update();
    }
}
