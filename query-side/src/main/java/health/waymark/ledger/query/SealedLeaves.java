package health.waymark.ledger.query;

import health.waymark.ledger.Hashes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A seal with the leaves that it added and the positions of their events. */
record SealedLeaves(Seal seal, byte[] leaves, List<Long> positions) {
    private static final int PAGE = 500;

    /** All seals that have leaves up to a size, in order, fetched as they are consumed. */
    static Stream<SealedLeaves> upTo(long size, JdbcClient jdbc) {
        return Stream.iterate(
                        page(0, size, jdbc),
                        page -> !page.isEmpty(),
                        page -> page(page.get(page.size() - 1).seal().size(), size, jdbc))
                .flatMap(List::stream);
    }

    private static List<SealedLeaves> page(long after, long upTo, JdbcClient jdbc) {
        return jdbc.sql("select size, last_position, root, note, leaves, positions from ledger.seal"
                        + " where size > ? and size <= ? order by size limit " + PAGE)
                .params(after, upTo)
                .query(SealedLeaves::row)
                .list();
    }

    private static SealedLeaves row(ResultSet row, int number) throws SQLException {
        return new SealedLeaves(
                new Seal(row.getLong(1), row.getLong(2), row.getBytes(3), row.getString(4)),
                row.getBytes(5),
                List.of((Long[]) row.getArray(6).getArray()));
    }

    byte[] leaf(int number) {
        return Arrays.copyOfRange(leaves, number * Hashes.LENGTH, (number + 1) * Hashes.LENGTH);
    }
}
