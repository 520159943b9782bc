package health.waymark.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a key signs, by the byte that C2SP signed-note gives it. */
public enum SignatureType {
    /** The text itself. */
    ED25519((byte) 0x01, 0) {
        @Override
        byte[] message(String text, ByteBuffer stamp) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        @Nullable
        Instant time(ByteBuffer stamp) {
            return null;
        }
    },

    /** A witness's word that it knew of no larger tree at a time: C2SP tlog-cosignature, version 1. */
    COSIGNATURE((byte) 0x04, Long.BYTES) {
        @Override
        byte[] message(String text, ByteBuffer stamp) {
            return ("cosignature/v1\ntime " + stamp.getLong(0) + "\n" + text).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        Instant time(ByteBuffer stamp) {
            return Instant.ofEpochSecond(stamp.getLong(0));
        }
    };

    private final byte code;
    private final int stampLength;

    SignatureType(byte code, int stampLength) {
        this.code = code;
        this.stampLength = stampLength;
    }

    /** What is signed of a text, given what stands before the signature. */
    abstract byte[] message(String text, ByteBuffer stamp);

    abstract @Nullable Instant time(ByteBuffer stamp);

    byte code() {
        return code;
    }

    /** How many bytes stand before the signature. */
    int stampLength() {
        return stampLength;
    }

    static SignatureType of(byte code) {
        for (SignatureType each : values()) {
            if (each.code == code) {
                return each;
            }
        }
        throw new NoteRefused("A key of type 0x" + String.format("%02x", code)
                + " isn't known here: it has to be 0x01 (Ed25519) or 0x04 (a witness's Ed25519).");
    }
}
