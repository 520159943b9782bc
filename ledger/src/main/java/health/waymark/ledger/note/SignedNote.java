package health.waymark.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text and who signed it, as C2SP signed-note writes it. That it could be read says nothing of its signatures: the text
 * counts once {@link #verified} or {@link KnownLog} has found one that does.
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        Strict.text(text, "The note");
        if (!text.endsWith("\n")) {
            throw new NoteRefused("A note's text ends with a newline; this one doesn't.");
        }
        if (signatures.isEmpty()) {
            throw new NoteRefused("Nobody signed this note.");
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new NoteRefused(
                    "A note has " + MOST_SIGNATURES + " signatures at most; this one has " + signatures.size() + ".");
        }
    }

    public static SignedNote sign(String text, SigningKey... keys) {
        return new SignedNote(
                text, Arrays.stream(keys).map(each -> each.sign(text)).toList());
    }

    public static SignedNote parse(byte[] note) {
        if (note.length > MOST_BYTES) {
            throw new NoteRefused("A note has " + MOST_BYTES + " bytes at most; this one has " + note.length + ".");
        }
        String whole = Strict.utf8(note, "The note");
        int end = whole.lastIndexOf("\n\n");
        if (end < 0) {
            throw new NoteRefused("A note has an empty line between its text and its signatures; this one has none.");
        }
        String block = whole.substring(end + 2);
        if (!block.endsWith("\n")) {
            throw new NoteRefused("A note ends with a signature line and its newline; this one doesn't.");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : block.substring(0, block.length() - 1).split("\n", -1)) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(whole.substring(0, end + 1), signatures);
    }

    public static SignedNote parse(String note) {
        return parse(note.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with one more signature. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /**
     * The signatures by these keys, every one found good. Those of others are passed over; a bad one by any of these
     * refuses the whole note.
     */
    public List<VerifiedSignature> verified(Iterable<VerifierKey> keys) {
        List<VerifiedSignature> verified = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : keys) {
                if (key.isNamedBy(signature)) {
                    if (!key.verifies(text, signature)) {
                        throw new NoteRefused(
                                "The signature by " + key
                                        + " isn't of this text: the text or the signature was changed, or another key made it.");
                    }
                    verified.add(VerifiedSignature.of(key, signature));
                }
            }
        }
        return verified;
    }

    /** The whole note, as it is stored and handed out. */
    public String note() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(each -> note.append(each.line()).append('\n'));
        return note.toString();
    }

    public byte[] bytes() {
        return note().getBytes(StandardCharsets.UTF_8);
    }
}
