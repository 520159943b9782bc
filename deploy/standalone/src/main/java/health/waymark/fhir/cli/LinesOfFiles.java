package health.waymark.fhir.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** The files of a batch as one stream, a JSON value a line, written while it is read. */
final class LinesOfFiles {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(200).build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final List<Path> readable = new ArrayList<>();
    private final List<Path> unreadable = new ArrayList<>();

    /** Looks each file through first: one that breaks off in the middle must not spoil the next. */
    LinesOfFiles(List<Path> files) {
        for (Path file : files) {
            (isReadable(file) ? readable : unreadable).add(file);
        }
    }

    boolean isEmpty() {
        return readable.isEmpty();
    }

    List<Path> unreadable() {
        return unreadable;
    }

    private static boolean isReadable(Path file) {
        if (!Files.isRegularFile(file)) {
            return false; // a pipe of that name would be waited for
        }
        if (Batch.isLines(file)) {
            return Files.isReadable(file);
        }
        try (InputStream in = open(file);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            boolean something = false;
            while (parser.nextToken() != null) {
                something = true;
                parser.skipChildren();
            }
            return something;
        } catch (IOException | JacksonException e) {
            return false;
        }
    }

    InputStream stream() {
        try {
            PipedInputStream in = new PipedInputStream(1 << 16);
            PipedOutputStream pipe = new PipedOutputStream(in);
            Thread writer = new Thread(() -> write(pipe), "import-reader");
            writer.setDaemon(true);
            writer.start();
            return in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reader that hung up has its reasons, and tells them. */
    private void write(PipedOutputStream pipe) {
        try (OutputStream out = new BufferedOutputStream(pipe, 1 << 16)) {
            for (Path file : readable) {
                try (InputStream in = open(file)) {
                    if (Batch.isLines(file)) {
                        in.transferTo(out);
                    } else {
                        values(in, out);
                    }
                    out.write('\n');
                }
            }
        } catch (IOException | JacksonException hungUp) {
            Thread.currentThread().interrupt();
        }
    }

    private static void values(InputStream in, OutputStream out) throws IOException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
                    generator.copyCurrentStructureExact(parser);
                }
                out.write('\n');
            }
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }
}
