package health.waymark.ledger.note;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A log that one knows: its origin, its keys, and the witnesses that one believes. */
public record KnownLog(String origin, List<LogKey> keys, List<VerifierKey> witnesses) {

    public KnownLog {
        keys = List.copyOf(keys);
        witnesses = List.copyOf(witnesses);
        if (keys.isEmpty()) {
            throw new NoteRefused("Nothing of " + origin + " can be checked without a key of it.");
        }
        once(verifierKeys(keys, witnesses).stream().map(VerifierKey::toString), "the name and id ");
        mustBeWitnesses(witnesses);
    }

    /** Refuses what can't be believed beside each other. */
    public static void mustBeWitnesses(List<VerifierKey> witnesses) {
        for (VerifierKey each : witnesses) {
            if (each.type() != SignatureType.COSIGNATURE) {
                throw new NoteRefused("The key " + each + " is no witness's: that would be of type 0x04.");
            }
        }
        // A cosignature doesn't name its witness: the same key under two names would be counted twice.
        once(witnesses.stream().map(VerifierKey::material), "the witness key ");
    }

    private static void once(Stream<String> marks, String what) {
        Set<String> seen = new HashSet<>();
        marks.filter(each -> !seen.add(each)).findFirst().ifPresent(each -> {
            throw new NoteRefused("There are two keys with " + what + each + ": nobody could tell them apart.");
        });
    }

    /** Reads what {@link #text} writes. */
    public static KnownLog parse(String text) {
        return KnownLogText.parse(text);
    }

    /** As it is handed to whoever is to check the log: origin, keys with the sizes they sign, witnesses, one a line. */
    public String text() {
        return KnownLogText.of(this);
    }

    /** One whose keys always were its keys. */
    public static KnownLog of(String origin, VerifierKey... keys) {
        return new KnownLog(origin, Stream.of(keys).map(LogKey::of).toList(), List.of());
    }

    public TrustedCheckpoint open(byte[] note) {
        return open(SignedNote.parse(note));
    }

    /** The checkpoint, if it is this log's and signed by a key that signed trees of its size. */
    public TrustedCheckpoint open(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new NoteRefused(
                    "The checkpoint is of " + Strict.shortened(checkpoint.origin()) + ", not of " + origin + ".");
        }
        List<VerifiedSignature> verified = note.verified(verifierKeys(keys, witnesses));
        List<VerifierKey> signers = signers(note, verified, checkpoint.size(), checkpoint.toString());
        return new TrustedCheckpoint(
                checkpoint,
                signers,
                verified.stream().filter(each -> witnesses.contains(each.by())).toList());
    }

    /** The same, if so many different witnesses cosigned it. */
    public TrustedCheckpoint open(SignedNote note, int witnessesNeeded) {
        TrustedCheckpoint opened = open(note);
        List<VerifierKey> there = opened.witnessedBy().stream()
                .map(VerifiedSignature::by)
                .distinct()
                .toList();
        if (there.size() < witnessesNeeded) {
            throw new NoteRefused("Of " + witnessesNeeded + " witnesses that " + opened.checkpoint() + " needs "
                    + there.size() + " cosigned it" + (there.isEmpty() ? "" : ": " + listed(there))
                    + "; missing among: "
                    + listed(witnesses.stream()
                            .filter(each -> !there.contains(each))
                            .toList())
                    + ".");
        }
        return opened;
    }

    /** The keys by which another text of this log is signed, said when its tree had a size: one at least. */
    public List<VerifierKey> signers(SignedNote note, long size, String of) {
        return signers(note, note.verified(verifierKeys(keys, List.of())), size, of);
    }

    private List<VerifierKey> signers(SignedNote note, List<VerifiedSignature> verified, long size, String of) {
        List<LogKey> by = new ArrayList<>();
        for (LogKey key : keys) {
            if (verified.stream().anyMatch(each -> each.by().equals(key.key()))) {
                by.add(key);
            }
        }
        if (by.isEmpty()) {
            throw new NoteRefused("No key of " + origin + " that is known here signed " + of
                    + ": it carries signatures by "
                    + note.signatures().stream().map(NoteSignature::signer).collect(Collectors.joining(", "))
                    + "; known are " + listed(keys.stream().map(LogKey::key).toList()) + ".");
        }
        List<VerifierKey> inService =
                by.stream().filter(each -> each.signs(size)).map(LogKey::key).toList();
        if (inService.isEmpty()) {
            LogKey first = by.get(0);
            throw new NoteRefused(
                    "The key " + first.key() + " signed " + of + ", but it is the log's " + first.sizes() + " only.");
        }
        return inService;
    }

    private static List<VerifierKey> verifierKeys(List<LogKey> keys, List<VerifierKey> witnesses) {
        return Stream.concat(keys.stream().map(LogKey::key), witnesses.stream()).toList();
    }

    private static String listed(List<VerifierKey> keys) {
        return keys.stream().map(VerifierKey::toString).collect(Collectors.joining(", "));
    }
}
