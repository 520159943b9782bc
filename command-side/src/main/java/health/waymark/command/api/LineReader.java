package health.waymark.command.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, each up to a limit; a longer one is read over to its end and comes out as too long. */
final class LineReader {
    private final InputStream in;
    private final long limit;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private boolean tooLong;

    LineReader(InputStream in, long limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line without its end; null after the last. */
    byte @Nullable [] next() throws IOException {
        tooLong = false;
        if (from == to && !fill()) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (!takeUpToItsEnd(line) && fill()) {
            // the line goes on in what was read now
        }
        return line.toByteArray();
    }

    /** Waits for more; false after the last. */
    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    private boolean takeUpToItsEnd(ByteArrayOutputStream line) {
        int end = from;
        while (end < to && buffer[end] != '\n') {
            end++;
        }
        int room = (int) Math.min(end - from, limit - line.size());
        line.write(buffer, from, room);
        tooLong |= room < end - from;
        boolean ended = end < to;
        from = ended ? end + 1 : end;
        return ended;
    }

    /** Whether the line read last was longer than the limit. */
    boolean tooLong() {
        return tooLong;
    }
}
