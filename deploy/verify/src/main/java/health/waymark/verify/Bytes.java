package health.waymark.verify;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** A file's bytes, from any place on. */
record Bytes(FileChannel channel, long length) implements Closeable {

    static Bytes of(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path);
        return new Bytes(channel, channel.size());
    }

    /** So many from a place on; fewer where the file ends before. */
    byte[] read(long from, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, from + buffer.position());
            if (read < 0) {
                break;
            }
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** Those from one place to before another. */
    InputStream stream(long from, long to) {
        return new InputStream() {
            private long at = from;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int count) throws IOException {
                if (count == 0) {
                    return 0;
                }
                int most = (int) Math.min(count, to - at);
                int read = most <= 0 ? -1 : channel.read(ByteBuffer.wrap(into, offset, most), at);
                at += Math.max(0, read);
                return read;
            }
        };
    }

    static int unsignedShort(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(at) & 0xffff;
    }

    static long unsignedInt(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xffffffffL;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
