package health.waymark.ledger.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over the whole record proves, as those who asked for it are told.
 *
 * @param intact whether every sealed event is there as it was sealed
 * @param events how many are sealed
 * @param checked how many of them, from the first on, were found as they were sealed
 * @param unsealed how many came after and aren't sealed yet
 * @param firstBadPosition absent where all is well, or where it is the ledger itself that was altered
 * @param planId whose event that is
 * @param truncation whether it is excluded that the end was cut off, or an older backup restored: only against a
 *     checkpoint that was held elsewhere
 * @param checkpointUnusable true where nothing is wrong but with the checkpoint that was given: another log's, or one whose
 *     signature doesn't hold; absent otherwise
 * @param sentence what was found, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Proof(
        boolean intact,
        long events,
        long checked,
        long unsealed,
        @Nullable Long firstBadPosition,
        @Nullable UUID planId,
        Truncation truncation,
        @Nullable Boolean checkpointUnusable,
        String sentence) {
    private static final String AS_SEALED = " The record itself is as it was sealed. Compare the checkpoint"
            + " with what you keep: if it is, letter for letter, what was once fetched from here, the log was begun anew since,"
            + " and it shows that.";

    /** What is known of a cut-off end or an older backup. */
    public enum Truncation {
        EXCLUDED,
        NOT_EXCLUDED
    }

    static Proof of(Verified verified) {
        Verified.Finding finding = verified.finding();
        Truncation truncation = verified.well() && verified.held() > 0 ? Truncation.EXCLUDED : Truncation.NOT_EXCLUDED;
        return new Proof(
                verified.well(),
                verified.size(),
                verified.intact(),
                verified.unsealed(),
                finding == null ? null : finding.position(),
                finding == null ? null : finding.plan(),
                truncation,
                unusable(finding) ? true : null,
                finding == null ? well(verified) : finding.sentence() + (unusable(finding) ? AS_SEALED : ""));
    }

    private static boolean unusable(Verified.@Nullable Finding finding) {
        return finding != null && finding.unusable();
    }

    static String counted(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    private static String well(Verified verified) {
        String intact = "Every one of the " + counted(verified.size()) + " sealed events is there as it was sealed. ";
        return intact
                + (verified.held() > 0
                        ? "Held against " + checkpoints(verified.held())
                                + ", nothing was cut off and no older backup restored."
                        : "Without a checkpoint that was held elsewhere it can't be excluded that the end was cut off, or an"
                                + " older backup restored, record and ledger together.");
    }

    private static String checkpoints(int count) {
        return count == 1 ? "a checkpoint that was kept elsewhere" : count + " checkpoints that were kept elsewhere";
    }
}
