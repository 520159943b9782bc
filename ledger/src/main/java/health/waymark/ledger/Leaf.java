package health.waymark.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as the ledger takes it: everything the store keeps of it, as it is kept. Its entry in the tree is these ten
 * fields one after the other, each with its length in bytes before it (four bytes, big-endian): the position (eight
 * bytes), the event's id (sixteen), the stream, the sequence in it (eight), the stream's type, the event's type, its
 * revision (four), when it was recorded (microseconds since 1970-01-01T00:00:00Z, eight), payload and metadata. Numbers
 * are big-endian and signed, texts are UTF-8, payload and metadata the stored bytes.
 */
public record Leaf(
        long position,
        UUID eventId,
        String stream,
        long sequence,
        String streamType,
        String type,
        int revision,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata) {
    private static final int FIELDS = 10;
    private static final int NANOS_IN_A_MICRO = 1_000;
    private static final long MICROS_IN_A_SECOND = 1_000_000;

    public Leaf {
        if (recordedAt.getNano() % NANOS_IN_A_MICRO != 0) {
            throw new IllegalArgumentException("When an event was recorded is known to the microsecond, not finer.");
        }
    }

    /** What is hashed. */
    public byte[] entry() {
        byte[][] texts = {utf8(stream), utf8(streamType), utf8(type)};
        int length = FIELDS * Integer.BYTES + 5 * Long.BYTES + Integer.BYTES + payload.length + metadata.length;
        for (byte[] text : texts) {
            length += text.length;
        }
        ByteBuffer entry = ByteBuffer.allocate(length);
        entry.putInt(Long.BYTES).putLong(position);
        entry.putInt(2 * Long.BYTES)
                .putLong(eventId.getMostSignificantBits())
                .putLong(eventId.getLeastSignificantBits());
        put(entry, texts[0]);
        entry.putInt(Long.BYTES).putLong(sequence);
        put(entry, texts[1]);
        put(entry, texts[2]);
        entry.putInt(Integer.BYTES).putInt(revision);
        entry.putInt(Long.BYTES).putLong(recordedMicros());
        put(entry, payload);
        put(entry, metadata);
        return entry.array();
    }

    /** Its hash in the tree. */
    public byte[] hash() {
        return Hashes.ofLeaf(entry());
    }

    private long recordedMicros() {
        return Math.addExact(
                Math.multiplyExact(recordedAt.getEpochSecond(), MICROS_IN_A_SECOND),
                recordedAt.getNano() / NANOS_IN_A_MICRO);
    }

    private static void put(ByteBuffer entry, byte[] field) {
        entry.putInt(field.length).put(field);
    }

    /** Nothing else becomes a question mark, so that two texts never make one entry. */
    private static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException half) {
            throw new IllegalArgumentException("A text of an event holds half a character.", half);
        }
    }
}
