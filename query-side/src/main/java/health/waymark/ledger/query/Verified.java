package health.waymark.ledger.query;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over the whole record found.
 *
 * @param size how many events are sealed
 * @param intact how many of them, from the first on, were found as they were sealed
 * @param unsealed how many came after and aren't sealed yet
 * @param finding the first thing that isn't as it was; null where all is
 * @param againstCheckpoint whether it was held against a checkpoint from outside: without one, nobody can exclude that record
 *     and ledger were cut off together, or restored from an older backup
 */
public record Verified(
        long size, long intact, long unsealed, @Nullable Finding finding, boolean againstCheckpoint) {

    /**
     * @param position the first bad one; null where it is the ledger itself that was altered, or its end is missing
     * @param plan whose event it is; null where that isn't known, or it is no plan's
     * @param sentence what is wrong
     */
    public record Finding(@Nullable Long position, @Nullable UUID plan, String sentence) {}

    public boolean well() {
        return finding == null;
    }
}
