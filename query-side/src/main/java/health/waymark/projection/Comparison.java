package health.waymark.projection;

import java.util.List;

/**
 * The tables that are read beside those just made from the log. Plans that events came for since the new ones were filled
 * are left out of both.
 *
 * @param position up to which the log was taken
 * @param plans in the log
 * @param movedOn how many plans were left out
 * @param tables what each came to
 */
public record Comparison(long position, long plans, long movedOn, List<Compared> tables) {
    /** How many plans are named that differ. */
    static final int NAMED = 100;

    public boolean same() {
        return tables.stream().allMatch(table -> table.differing() == 0);
    }

    /**
     * A table as it is read and as the log makes it.
     *
     * @param rows how many are read
     * @param rowsAnew how many the log makes
     * @param hash of all rows that are read, 16 hexadecimal digits whatever their order
     * @param hashAnew the same of the rows the log makes
     * @param differing plans whose rows are not the same
     * @param plans their ids, the first hundred
     */
    public record Compared(
            String table, long rows, long rowsAnew, String hash, String hashAnew, long differing, List<String> plans) {}
}
