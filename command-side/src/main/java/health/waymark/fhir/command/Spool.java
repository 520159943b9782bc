package health.waymark.fhir.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where bodies wait for their import: in files that have no name from their first byte on, so that not even a killed
 * process leaves a copy of what was sent.
 */
final class Spool {
    private final Path folder;

    private Spool(Path folder) {
        this.folder = folder;
    }

    /** @param data the data directory; where there is none, the system's folder for such files serves */
    static Spool in(@Nullable Path data) {
        try {
            return new Spool(
                    data == null || !Files.isDirectory(data)
                            ? Path.of(System.getProperty("java.io.tmpdir"))
                            : Files.createDirectories(data.resolve("imports")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a body in; leaves nothing behind if it ends badly. */
    Spooled take(InputStream body, boolean lines) throws IOException {
        FileChannel file = create();
        try {
            body.transferTo(Channels.newOutputStream(file));
            return new Spooled(file, lines);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private FileChannel create() throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ours = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return FileChannel.open(
                folder.resolve("waymark-import-" + UUID.randomUUID()),
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE),
                ours);
    }
}
