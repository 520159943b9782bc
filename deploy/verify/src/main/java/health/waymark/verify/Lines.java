package health.waymark.verify;

import health.waymark.ledger.audit.PackageRefused;
import health.waymark.ledger.note.NoteRefused;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, each read as what it should be; one that isn't is told and passed over. One can be looked at before
 * it is taken.
 */
final class Lines<T> implements Closeable {
    private static final int LONGEST = 64 << 20;

    private final String path;
    private final InputStream in;
    private final Function<String, T> reader;
    private final Findings findings;
    private @Nullable T next;
    private long number;

    Lines(String path, InputStream in, Function<String, T> reader, Findings findings) {
        this.path = path;
        this.in = new BufferedInputStream(in, 1 << 16);
        this.reader = reader;
        this.findings = findings;
    }

    /** The next one, which stays the next one; null after the last. */
    @Nullable
    T peek() throws IOException {
        while (next == null) {
            String line = line();
            if (line == null) {
                return null;
            }
            try {
                next = reader.apply(line);
            } catch (PackageRefused | NoteRefused unreadable) {
                findings.add(place() + ": " + unreadable.getMessage());
            }
        }
        return next;
    }

    @Nullable
    T take() throws IOException {
        T taken = peek();
        next = null;
        return taken;
    }

    /** Of what was last looked at. */
    String place() {
        return "Line " + number + " of " + path;
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int each = in.read();
        if (each < 0) {
            return null;
        }
        number++;
        for (; each >= 0 && each != '\n'; each = in.read()) {
            line.write(each);
            if (line.size() > LONGEST) {
                throw new PackageRefused(place() + " is longer than any that Waymark writes.");
            }
        }
        if (each < 0) {
            findings.add(path + " doesn't end with a newline: its end is missing.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return "\ufffd"; // which no line is
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
