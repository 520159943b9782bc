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
 * @param held how many checkpoints from outside it was held against: without one, nobody can exclude that record and ledger
 *     were cut off together, or restored from an older backup
 */
public record Verified(
        long size, long intact, long unsealed, @Nullable Finding finding, int held) {

    /**
     * @param position the first bad one, or the first of those among which it is; null where the end is missing, or it is the
     *     ledger's alone
     * @param plan whose event it is; null where that isn't known, or it is no plan's
     * @param sentence what is wrong
     * @param unusable whether nothing is wrong but with a checkpoint that somebody gave: it can't be relied on
     */
    public record Finding(@Nullable Long position, @Nullable UUID plan, String sentence, boolean unusable) {

        public Finding(@Nullable Long position, @Nullable UUID plan, String sentence) {
            this(position, plan, sentence, false);
        }

        /** One that no position is known of. */
        static Finding of(String sentence) {
            return new Finding(null, null, sentence);
        }

        /** That a checkpoint can't be relied on, which says nothing of the record. */
        static Finding ofCheckpoint(String sentence) {
            return new Finding(null, null, sentence, true);
        }

        /** Whether it lies before another, which there may not be; what has no position is at the end. */
        boolean isBefore(@Nullable Finding other) {
            return other == null
                    || other.unusable()
                    || position != null && (other.position() == null || position < other.position());
        }
    }

    public boolean well() {
        return finding == null;
    }
}
