package health.waymark.verify;

import health.waymark.ledger.ConsistencyProof;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.note.Strict;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether the package's tree and that of a checkpoint handed out at another time are one log. */
final class HeldCheckpoint {
    /** A proof is only hashes: they are taken from whatever they are written in, and prove themselves. */
    private static final Pattern HASH = Pattern.compile("(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43}=(?![A-Za-z0-9+/=])");

    private HeldCheckpoint() {}

    static List<String> compare(Trust trust, KnownLog log, Checkpoint checkpoint, Findings findings) {
        SignedNote note = trust.held();
        if (note == null) {
            return List.of();
        }
        Checkpoint held;
        try {
            held = log.open(note).checkpoint();
        } catch (NoteRefused refused) {
            findings.add("The checkpoint that you hold can't be compared. " + refused.getMessage());
            return List.of();
        }
        boolean heldIsOlder = held.size() <= checkpoint.size();
        Checkpoint older = heldIsOlder ? held : checkpoint;
        Checkpoint newer = heldIsOlder ? checkpoint : held;
        String proof = trust.consistency();
        if (older.size() < newer.size() && proof == null) {
            findings.add("The checkpoint that you hold has size " + held.size() + ", the package's " + checkpoint.size()
                    + ": get the answer to /api/ledger/consistency?from=" + older.size() + "&to=" + newer.size()
                    + " and give it with --consistency.");
        } else if (!consistent(older, newer, proof == null ? "" : proof)) {
            findings.add(
                    "The log that you hold a checkpoint of (size " + held.size() + ") isn't the one that the package is"
                            + " from (size " + checkpoint.size() + "): one of them was rewritten.");
        } else {
            return List.of("It is the log that you hold a checkpoint of (size " + held.size() + ").");
        }
        return List.of();
    }

    private static boolean consistent(Checkpoint older, Checkpoint newer, String proof) {
        List<byte[]> hashes = older.size() == newer.size()
                ? List.of()
                : HASH.matcher(proof)
                        .results()
                        .map(MatchResult::group)
                        .map(each -> Strict.base64(each, "A hash of the proof"))
                        .toList();
        return new ConsistencyProof(older.size(), newer.size(), hashes).proves(older.root(), newer.root());
    }
}
