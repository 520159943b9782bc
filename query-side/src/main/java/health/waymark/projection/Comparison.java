package health.waymark.projection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * The tables that are read beside those just made from the log. Plans that events came for since the new ones were filled
 * are left out of both.
 *
 * @param position up to which the log was taken
 * @param taken how much that was, in what the rebuild counts: plans, or events
 * @param movedOn how many plans were left out
 * @param tables what each came to
 */
public record Comparison(long position, long taken, long movedOn, List<Compared> tables) {
    /** How many are named that differ. */
    public static final int NAMED = 100;

    private static final BigInteger BITS = BigInteger.ONE.shiftLeft(Long.SIZE);

    public boolean same() {
        return tables.stream().allMatch(table -> table.differing() == 0);
    }

    /** What the hashes of rows add up to, whatever their order, as 16 hexadecimal digits. */
    public static String hex(BigDecimal sum) {
        return "%016x".formatted(sum.toBigInteger().mod(BITS));
    }

    /**
     * A table as it is read and as the log makes it.
     *
     * @param rows how many are read
     * @param rowsAnew how many the log makes
     * @param hash of all rows that are read, 16 hexadecimal digits whatever their order
     * @param hashAnew the same of the rows the log makes
     * @param differing plans whose rows are not the same, or positions where there are no plans
     * @param which of them, the first hundred
     */
    public record Compared(
            String table, long rows, long rowsAnew, String hash, String hashAnew, long differing, List<String> which) {}
}
