package health.waymark.handout.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was handed out, where and when, and what came of it. */
final class HandOuts {
    private static final String OF_TARGET =
            "select at, size, root, failure, contradicted, note from ledger.hand_out where target = ? and place = ?";

    private final JdbcClient jdbc;

    HandOuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Target target, HandOut handOut) {
        jdbc.sql("insert into ledger.hand_out (target, place, at, size, root, failure, contradicted, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(target.kind().name())
                .param(target.place())
                .param(Timestamp.from(handOut.at()))
                .param(handOut.size())
                .param(handOut.root())
                .param(handOut.failure())
                .param(handOut.contradicted())
                .param(handOut.note())
                .update();
    }

    /** What failed there since it last went well: a contradiction before anything else, for nothing but that clears it. */
    Optional<HandOut> standing(Target target) {
        return jdbc.sql(OF_TARGET
                        + " and failure is not null and number > coalesce((select max(number) from ledger.hand_out"
                        + " where target = ? and place = ? and failure is null), 0)"
                        + " order by contradicted desc, number desc limit 1")
                .params(target.kind().name(), target.place(), target.kind().name(), target.place())
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<HandOut> lastDone(Target target) {
        return lastDone(target.kind(), target.place());
    }

    Optional<HandOut> lastDone(Target.Kind kind, String place) {
        return jdbc.sql(OF_TARGET + " and failure is null order by number desc limit 1")
                .params(kind.name(), place)
                .query((row, n) -> read(row))
                .optional();
    }

    private static HandOut read(ResultSet row) throws SQLException {
        return new HandOut(
                row.getTimestamp("at").toInstant(),
                row.getLong("size"),
                row.getBytes("root"),
                row.getString("failure"),
                row.getBoolean("contradicted"),
                row.getString("note"));
    }
}
