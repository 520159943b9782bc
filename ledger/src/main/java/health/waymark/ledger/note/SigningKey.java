package health.waymark.ledger.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;

/** An Ed25519 key that signs, under a name. What it is made of is shown to nobody who doesn't ask for it. */
public final class SigningKey {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name;
    private final PrivateKey key;
    private final byte[] publicKey;

    private SigningKey(String name, KeyPair pair) {
        this.name = Strict.name(name);
        this.key = pair.getPrivate();
        byte[] encoded = pair.getPublic().getEncoded();
        this.publicKey = Arrays.copyOfRange(encoded, encoded.length - VerifierKey.KEY_LENGTH, encoded.length);
    }

    /** A key that wasn't there before. */
    public static SigningKey create(String name) {
        byte[] seed = new byte[VerifierKey.KEY_LENGTH];
        RANDOM.nextBytes(seed);
        return ofSeed(name, seed);
    }

    /** The key of the 32 bytes that RFC 8032 calls the private key. */
    public static SigningKey ofSeed(String name, byte[] seed) {
        Strict.name(name);
        if (seed.length != VerifierKey.KEY_LENGTH) {
            throw new NoteRefused("The seed of the key " + name + " has " + seed.length + " bytes instead of "
                    + VerifierKey.KEY_LENGTH + ".");
        }
        try {
            // Java derives a public key nowhere else than where it makes a pair: it is given the seed to make it of.
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Given(seed));
            KeyPair pair = generator.generateKeyPair();
            if (!Arrays.equals(seedOf(pair.getPrivate()), seed) || !(pair.getPublic() instanceof EdECPublicKey)) {
                throw new IllegalStateException("This Java makes Ed25519 keys of something else than their seed.");
            }
            return new SigningKey(name, pair);
        } catch (GeneralSecurityException withoutEd25519) {
            throw new IllegalStateException("This Java has no Ed25519.", withoutEd25519);
        }
    }

    /** The key of a PKCS#8 document in DER, as {@code openssl genpkey -algorithm ed25519 -outform DER} writes it. */
    public static SigningKey ofPkcs8(String name, byte[] document) {
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(document));
            return ofSeed(name, seedOf(key));
        } catch (GeneralSecurityException unreadable) {
            throw new NoteRefused("What is there for the key " + Strict.name(name)
                    + " is no Ed25519 key in PKCS#8 (DER): it can't be read.");
        }
    }

    public String name() {
        return name;
    }

    /** What its signatures of notes are checked with. */
    public VerifierKey verifierKey() {
        return new VerifierKey(name, SignatureType.ED25519, publicKey);
    }

    /** What its cosignatures as a witness are checked with. */
    public VerifierKey witnessKey() {
        return new VerifierKey(name, SignatureType.COSIGNATURE, publicKey);
    }

    /** Secret: what {@link #ofSeed} takes. */
    public byte[] seed() {
        return seedOf(key);
    }

    /** Secret: what {@link #ofPkcs8} takes. */
    public byte[] pkcs8() {
        return key.getEncoded();
    }

    NoteSignature sign(String text) {
        return signed(verifierKey(), text, ByteBuffer.allocate(0));
    }

    /** A witness's signature of a checkpoint's text. */
    public NoteSignature cosign(Checkpoint checkpoint, Instant at) {
        if (at.getEpochSecond() < 0) {
            throw new IllegalArgumentException("Nobody witnessed a checkpoint before 1970.");
        }
        ByteBuffer stamp = ByteBuffer.allocate(Long.BYTES).putLong(0, at.getEpochSecond());
        return signed(witnessKey(), checkpoint.text(), stamp);
    }

    private NoteSignature signed(VerifierKey as, String text, ByteBuffer stamp) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(as.type().message(text, stamp));
            byte[] signature = ed25519.sign();
            return NoteSignature.of(
                    as,
                    ByteBuffer.allocate(stamp.capacity() + signature.length)
                            .put(stamp.array())
                            .put(signature)
                            .array());
        } catch (GeneralSecurityException withoutEd25519) {
            throw new IllegalStateException("This Java can't sign with Ed25519.", withoutEd25519);
        }
    }

    @Override
    public String toString() {
        return verifierKey().toString();
    }

    private static byte[] seedOf(PrivateKey key) {
        return ((EdECPrivateKey) key)
                .getBytes()
                .orElseThrow(() -> new IllegalStateException("This Java doesn't give an Ed25519 key's seed."));
    }

    private static final class Given extends SecureRandom {
        private final byte[] seed;

        private Given(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
