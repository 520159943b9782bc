package health.waymark.operate.rebuild;

import health.waymark.projection.Comparison;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What came of a rebuild.
 *
 * @param position up to which the log was taken
 * @param taken how much that was, in what its progress counts
 * @param movedOn how many had events meanwhile and were left out of the comparison
 * @param milliseconds it took, comparison and switch included
 * @param switched whether what was made is read now
 * @param same whether both were the same
 */
record Rebuilt(
        long position,
        long taken,
        long movedOn,
        long milliseconds,
        boolean switched,
        boolean same,
        List<Table> tables) {

    /** Rows and their hash, as they were read and as the log makes them. */
    record Table(String table, long rows, long rowsAnew, String hash, String hashAnew, long differing) {}

    static Rebuilt of(Comparison comparison, boolean switched, long nanos) {
        return new Rebuilt(
                comparison.position(),
                comparison.taken(),
                comparison.movedOn(),
                TimeUnit.NANOSECONDS.toMillis(nanos),
                switched,
                comparison.same(),
                comparison.tables().stream()
                        .map(it -> new Table(
                                it.table(), it.rows(), it.rowsAnew(), it.hash(), it.hashAnew(), it.differing()))
                        .toList());
    }
}
