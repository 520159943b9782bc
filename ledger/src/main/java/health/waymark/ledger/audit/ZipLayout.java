package health.waymark.ledger.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The bytes that a ZIP has besides its files' own (APPNOTE.TXT 4.3). A package uses one form of each, without dates,
 * attributes, extra fields and comments, so that what they must be follows from the files.
 */
public final class ZipLayout {
    public static final int HEADER = 30;
    public static final int DESCRIPTOR = 16;
    /** What a ZIP without extensions can hold, of a file and in all. */
    public static final long MOST = 0xffffffffL - 1;

    public static final int MOST_FILES = 0xffff - 1;

    private static final int LOCAL = 0x04034b50;
    private static final int AFTER = 0x08074b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int CENTRAL_HEADER = 46;
    private static final int END_RECORD = 22;
    private static final short VERSION = 20;
    private static final short SIZES_FOLLOW = 1 << 3;
    private static final short DEFLATED = 8;
    private static final short FIRST_OF_JANUARY_1980 = 1 << 5 | 1;

    private ZipLayout() {}

    /**
     * A file in the ZIP.
     *
     * @param packed how it is kept: deflated, its sizes after it; or as it is, its sizes before it
     * @param start where its header begins
     */
    public record Entry(String path, boolean packed, long start, long crc, long length, long packedLength) {
        /** Where its own bytes begin. */
        public long content() {
            return start + HEADER + path.length();
        }

        public long end() {
            return content() + packedLength + (packed ? DESCRIPTOR : 0);
        }
    }

    public static byte[] header(Entry entry) {
        ByteBuffer bytes = buffer(HEADER + entry.path().length()).putInt(LOCAL);
        shared(bytes, entry, !entry.packed());
        return bytes.put(name(entry)).array();
    }

    /** What stands after a file that is packed. */
    public static byte[] descriptor(Entry entry) {
        return sizes(buffer(DESCRIPTOR).putInt(AFTER), entry).array();
    }

    /** What stands at the end of the ZIP. */
    public static byte[] directory(List<Entry> entries) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            ByteBuffer bytes = buffer(CENTRAL_HEADER + entry.path().length())
                    .putInt(CENTRAL)
                    .putShort(VERSION);
            shared(bytes, entry, true);
            bytes.position(CENTRAL_HEADER - Integer.BYTES);
            all.writeBytes(bytes.putInt((int) entry.start()).put(name(entry)).array());
        }
        long start = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).end();
        short count = (short) entries.size();
        ByteBuffer end =
                buffer(END_RECORD).putInt(END).putInt(0).putShort(count).putShort(count);
        all.writeBytes(
                end.putInt(all.size()).putInt((int) start).putShort((short) 0).array());
        return all.toByteArray();
    }

    private static void shared(ByteBuffer bytes, Entry entry, boolean known) {
        bytes.putShort(VERSION).putShort(entry.packed() ? SIZES_FOLLOW : 0).putShort(entry.packed() ? DEFLATED : 0);
        bytes.putShort((short) 0).putShort(FIRST_OF_JANUARY_1980);
        if (known) {
            sizes(bytes, entry);
        } else {
            bytes.putInt(0).putInt(0).putInt(0);
        }
        bytes.putShort((short) entry.path().length()).putShort((short) 0);
    }

    private static ByteBuffer sizes(ByteBuffer bytes, Entry entry) {
        return bytes.putInt((int) entry.crc())
                .putInt((int) entry.packedLength())
                .putInt((int) entry.length());
    }

    private static byte[] name(Entry entry) {
        return entry.path().getBytes(StandardCharsets.US_ASCII);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
