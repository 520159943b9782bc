package health.waymark.command.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, each up to a limit; a longer one is read over to its end and comes out as too long. */
final class LineReader {
    private final InputStream in;
    private final long limit;
    private boolean tooLong;

    LineReader(InputStream in, long limit) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.limit = limit;
    }

    /** The next line without its end; null after the last. */
    byte @Nullable [] next() throws IOException {
        tooLong = false;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (line.size() < limit) {
                line.write(read);
            } else {
                tooLong = true;
            }
        }
        return line.toByteArray();
    }

    /** Whether the line read last was longer than the limit. */
    boolean tooLong() {
        return tooLong;
    }
}
