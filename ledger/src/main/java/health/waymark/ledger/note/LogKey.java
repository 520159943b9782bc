package health.waymark.ledger.note;

import org.jspecify.annotations.Nullable;

/**
 * A key of a log and the sizes of tree that it signs, both ends included; without an end it is the current one. Sizes, not
 * times: a checkpoint names its size, and a key that was taken out of service must not vouch for anything larger.
 */
public record LogKey(VerifierKey key, long from, @Nullable Long until) {

    public LogKey {
        if (key.type() != SignatureType.ED25519) {
            throw new NoteRefused("The key " + key + " is a witness's; a log signs with a key of type 0x01.");
        }
        if (from < 0 || until != null && until < from) {
            throw new NoteRefused(
                    "The key " + key + " can't have signed from size " + from + " until size " + until + ".");
        }
    }

    /** One that always was the log's. */
    public static LogKey of(VerifierKey key) {
        return new LogKey(key, 0, null);
    }

    public boolean signs(long size) {
        return size >= from && (until == null || size <= until);
    }

    String sizes() {
        return until == null ? "from size " + from + " on" : "from size " + from + " until size " + until;
    }
}
