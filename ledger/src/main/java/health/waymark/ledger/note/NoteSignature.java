package health.waymark.ledger.note;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** One signature line of a note: the name of who signs, and base64 of the key's id and of the signature. */
public record NoteSignature(String name, String base64) {
    static final String DASH = "\u2014 ";

    public NoteSignature {
        Strict.name(name);
        if (Strict.base64(base64, "The signature of " + name).length <= Integer.BYTES) {
            throw new NoteRefused("The signature of " + name + " is too short to be one.");
        }
    }

    static NoteSignature of(VerifierKey key, byte[] value) {
        byte[] whole = ByteBuffer.allocate(Integer.BYTES + value.length)
                .putInt(key.id())
                .put(value)
                .array();
        return new NoteSignature(key.name(), Strict.base64(whole));
    }

    /** Reads a line, without its newline. */
    public static NoteSignature parse(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2) {
            throw new NoteRefused(
                    "A signature line is an em dash, a name and base64, with one space between; this isn't: \""
                            + Strict.shortened(line) + "\".");
        }
        return new NoteSignature(parts[0], parts[1]);
    }

    /** Whose it claims to be: with the name it tells which key to check it with. */
    public int keyId() {
        return ByteBuffer.wrap(decoded()).getInt();
    }

    byte[] value() {
        byte[] whole = decoded();
        return Arrays.copyOfRange(whole, Integer.BYTES, whole.length);
    }

    private byte[] decoded() {
        return Strict.base64(base64, "The signature of " + name);
    }

    /** The line, without its newline. */
    public String line() {
        return DASH + name + " " + base64;
    }

    /** As people are told of it. */
    String signer() {
        return VerifierKey.shown(name, keyId());
    }
}
