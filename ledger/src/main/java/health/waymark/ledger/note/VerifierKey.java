package health.waymark.ledger.note;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What a signature is checked with: a name, a type and an Ed25519 public key. As text a C2SP vkey,
 * {@code name+id+base64(type and key)}; two keys are the same if their texts are.
 */
public final class VerifierKey {
    static final int KEY_LENGTH = 32;
    static final int SIGNATURE_LENGTH = 64;
    private static final long LATEST = 253_402_300_799L; // the last second of the year 9999
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final BigInteger PRIME = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));

    private final String name;
    private final SignatureType type;
    private final byte[] raw;
    private final PublicKey key;
    private final int id;

    /** Of the 32 bytes that RFC 8032 makes a public key. */
    public VerifierKey(String name, SignatureType type, byte[] raw) {
        this.name = Strict.name(name);
        this.type = type;
        this.raw = raw.clone();
        this.key = publicKey(name, raw);
        this.id = ByteBuffer.wrap(sha256(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', type.code()}, raw))
                .getInt();
    }

    /** Reads a vkey. */
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new NoteRefused(
                    "A key is written as name+id+base64; this isn't: \"" + Strict.shortened(vkey) + "\".");
        }
        Strict.name(parts[0]);
        byte[] typed = Strict.base64(parts[2], "The key of " + parts[0]);
        if (typed.length == 0) {
            throw new NoteRefused("The key of " + parts[0] + " is empty.");
        }
        SignatureType type = SignatureType.of(typed[0]);
        VerifierKey key = new VerifierKey(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().toHexDigits(key.id).equals(parts[1])) {
            throw new NoteRefused(
                    "The id of the key of " + key.name + " is " + HexFormat.of().toHexDigits(key.id) + ", not "
                            + Strict.shortened(parts[1]) + ": something in its line was changed.");
        }
        return key;
    }

    public String name() {
        return name;
    }

    public SignatureType type() {
        return type;
    }

    /** The first four bytes of the hash of name, type and key. */
    public int id() {
        return id;
    }

    /** Whether a signature claims to be by this key. */
    public boolean isNamedBy(NoteSignature signature) {
        return signature.keyId() == id && signature.name().equals(name);
    }

    /** Whether a signature is by this key and of this text. */
    public boolean verifies(String text, NoteSignature signature) {
        byte[] value = signature.value();
        int stampLength = type.stampLength();
        if (!isNamedBy(signature)
                || value.length != stampLength + SIGNATURE_LENGTH
                || stampLength > 0 && !isTime(ByteBuffer.wrap(value).getLong())) {
            return false;
        }
        ByteBuffer stamp = ByteBuffer.wrap(value, 0, stampLength);
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(type.message(text, stamp));
            return ed25519.verify(value, stampLength, SIGNATURE_LENGTH);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    private static boolean isTime(long seconds) {
        return seconds >= 0 && seconds <= LATEST;
    }

    /** The vkey. */
    public String text() {
        byte[] typed =
                ByteBuffer.allocate(1 + raw.length).put(type.code()).put(raw).array();
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + Strict.base64(typed);
    }

    /** The public key alone, without name and type. */
    String material() {
        return Strict.base64(raw);
    }

    @Override
    public String toString() {
        return shown(name, id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && key.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    static String shown(String name, int id) {
        return name + " (" + HexFormat.of().toHexDigits(id) + ")";
    }

    private static PublicKey publicKey(String name, byte[] raw) {
        if (raw.length != KEY_LENGTH) {
            throw new NoteRefused(
                    "The key of " + name + " has " + raw.length + " bytes instead of " + KEY_LENGTH + ".");
        }
        try {
            byte[] encoded = ByteBuffer.allocate(SPKI.length + KEY_LENGTH)
                    .put(SPKI)
                    .put(raw)
                    .array();
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            if (isCanonical(raw)) {
                Signature.getInstance("Ed25519").initVerify(key);
                return key;
            }
        } catch (NoSuchAlgorithmException withoutEd25519) {
            throw new IllegalStateException("This Java has no Ed25519.", withoutEd25519);
        } catch (GeneralSecurityException noPoint) {
            // said below
        }
        throw new NoteRefused("The key of " + name + " is no point of Ed25519.");
    }

    /** The same point must not have two texts. */
    private static boolean isCanonical(byte[] raw) {
        byte[] y = new byte[KEY_LENGTH];
        for (int at = 0; at < KEY_LENGTH; at++) {
            y[at] = raw[KEY_LENGTH - 1 - at];
        }
        y[0] &= 0x7f;
        return new BigInteger(1, y).compareTo(PRIME) < 0;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
