package health.waymark.handout.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that a checkpoint was handed out, or should have been.
 *
 * @param failure why it was not, in a sentence; null where it was
 * @param contradicted whether what is there of this log is no part of what it has now
 * @param note with a witness's cosignature; null for other targets
 */
record HandOut(
        Instant at,
        long size,
        byte[] root,
        @Nullable String failure,
        boolean contradicted,
        @Nullable String note) {}
