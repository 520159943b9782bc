package health.waymark.verify;

import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.SignedNote;
import org.jspecify.annotations.Nullable;

/**
 * What whoever checks has from elsewhere: the log's keys, how many of its witnesses must have signed, a checkpoint, and a
 * proof that one of the two checkpoints' trees grew out of the other's. Without keys the package vouches for itself.
 */
record Trust(
        @Nullable KnownLog log,
        int witnesses,
        @Nullable SignedNote held,
        @Nullable String consistency) {
    static final Trust NONE = new Trust(null, 0, null, null);
}
