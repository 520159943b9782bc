package health.waymark.fhir.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Where bodies wait for their import. What a killed process left here goes at the next start. */
final class Spool {
    private final Path folder;

    private Spool(Path folder) {
        this.folder = folder;
    }

    /** @param data the data directory, of which this process is the only user; without one, a folder of our own */
    static Spool in(@Nullable Path data) {
        try {
            if (data == null) {
                return new Spool(Files.createTempDirectory("waymark-imports"));
            }
            Path folder = Files.createDirectories(data.resolve("imports"));
            sweep(folder);
            return new Spool(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*.fhir")) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Takes a body in; leaves nothing behind if it ends badly. */
    Spooled take(InputStream body, boolean lines) throws IOException {
        Path file = create();
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                body.transferTo(out);
            }
            return new Spooled(file, lines);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private Path create() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Files.createTempFile(
                    folder,
                    "",
                    ".fhir",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.createTempFile(folder, "", ".fhir");
    }
}
