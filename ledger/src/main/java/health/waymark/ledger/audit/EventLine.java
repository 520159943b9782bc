package health.waymark.ledger.audit;

import health.waymark.ledger.Leaf;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.Strict;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of {@code events.ndjson}: what the ledger takes of an event, as JSON. Payload and metadata are JSON strings of
 * their exact text; bytes that are no UTF-8 are {@code {"base64": …}}. An event has one line and a line one event.
 */
public final class EventLine {

    private EventLine() {}

    /** Without its newline. */
    public static String of(Leaf leaf) {
        StringBuilder line = new StringBuilder("{\"position\":").append(leaf.position());
        text(line, "eventId", leaf.eventId().toString());
        text(line, "stream", leaf.stream());
        line.append(",\"sequence\":").append(leaf.sequence());
        text(line, "streamType", leaf.streamType());
        text(line, "type", leaf.type());
        line.append(",\"revision\":").append(leaf.revision());
        text(line, "recordedAt", leaf.recordedAt().toString());
        bytes(line, "payload", leaf.payload());
        bytes(line, "metadata", leaf.metadata());
        return line.append('}').toString();
    }

    public static Leaf parse(String text) {
        Leaf leaf;
        try {
            leaf = read(new Json.Line(text));
        } catch (PackageRefused unreadable) {
            throw new PackageRefused("This is no event as Waymark writes it: " + unreadable.getMessage() + ".");
        } catch (IllegalArgumentException | DateTimeException | NoteRefused unreadable) {
            throw new PackageRefused("This is no event as Waymark writes it: an id, a time or base64 can't be read.");
        }
        if (!of(leaf).equals(text)) {
            throw new PackageRefused("This is no event as Waymark writes it: something in it is written another way.");
        }
        return leaf;
    }

    private static Leaf read(Json.Line line) {
        long position = line.skip("{\"position\":").number();
        UUID eventId = UUID.fromString(line.skip(",\"eventId\":").string());
        String stream = line.skip(",\"stream\":").string();
        long sequence = line.skip(",\"sequence\":").number();
        String streamType = line.skip(",\"streamType\":").string();
        String type = line.skip(",\"type\":").string();
        int revision = (int) line.skip(",\"revision\":").number();
        Instant recordedAt = Instant.parse(line.skip(",\"recordedAt\":").string());
        byte[] payload = bytes(line.skip(",\"payload\":"));
        byte[] metadata = bytes(line.skip(",\"metadata\":"));
        line.skip("}").end();
        return new Leaf(position, eventId, stream, sequence, streamType, type, revision, recordedAt, payload, metadata);
    }

    private static void text(StringBuilder line, String name, String value) {
        line.append(",\"").append(name).append("\":");
        Json.quote(value, line);
    }

    private static void bytes(StringBuilder line, String name, byte[] value) {
        try {
            text(
                    line,
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(value))
                            .toString());
        } catch (CharacterCodingException notText) {
            line.append(",\"")
                    .append(name)
                    .append("\":{\"base64\":\"")
                    .append(Strict.base64(value))
                    .append("\"}");
        }
    }

    private static byte[] bytes(Json.Line line) {
        if (!line.isNext("{")) {
            return line.string().getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes = Strict.base64(line.skip("{\"base64\":").string(), "A field");
        line.skip("}");
        return bytes;
    }
}
