package health.waymark.disclosure.query;

import health.waymark.query.ViewJson;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Packages and their makings, a folder each, which only the account that Waymark runs under opens. What has its last name
 * there is whole: everything is written under another first.
 */
final class PackageFolder {
    static final String PACKAGE = "package.zip";

    private final Path root;
    private final boolean made;

    private PackageFolder(Path root, boolean made) {
        this.root = root.toAbsolutePath();
        this.made = made;
    }

    /** One that is made where there is none. */
    static PackageFolder ours(Path root) {
        return new PackageFolder(root, true);
    }

    /** One that somebody named: where it is missing, what should be mounted there isn't. */
    static PackageFolder named(Path root) {
        return new PackageFolder(root, false);
    }

    /** The folder of a package, made where there is none. */
    Path of(UUID id) throws IOException {
        if (!made && !Files.isDirectory(root)) {
            throw new NoSuchFileException(root.toString());
        }
        Path folder = root.resolve(id.toString());
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return folder;
    }

    /** Something to write. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file of a package's folder, whole or not at all. */
    Path write(UUID id, String name, Content content) throws IOException {
        Path file = of(id).resolve(name);
        Path part = file.resolveSibling(name + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileOutputStream out = new FileOutputStream(part.toFile())) {
            BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            content.writeTo(buffered);
            buffered.flush();
            out.getFD().sync();
        }
        return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void write(UUID id, String name, Object json) throws IOException {
        write(id, name, out -> out.write(ViewJson.MAPPER.writeValueAsBytes(json)));
    }

    <T> Optional<T> read(UUID id, String name, Class<T> type) throws IOException {
        try {
            return Optional.of(ViewJson.MAPPER.readValue(
                    Files.readAllBytes(root.resolve(id.toString()).resolve(name)), type));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    boolean has(UUID id, String name) {
        return Files.exists(root.resolve(id.toString()).resolve(name));
    }

    /** Gives a package that was written under this name the one under which it is handed out. */
    void publish(UUID id, String name) throws IOException {
        Path folder = of(id);
        Files.move(folder.resolve(name), folder.resolve(PACKAGE), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    /** The package, once it may be handed out and as long as it is kept. */
    Optional<Path> published(UUID id) {
        return Optional.of(root.resolve(id.toString()).resolve(PACKAGE)).filter(Files::isRegularFile);
    }

    /** Everything that has a folder. */
    List<UUID> all() throws IOException {
        List<UUID> all = new ArrayList<>();
        if (Files.isDirectory(root)) {
            try (Stream<Path> folders = Files.list(root)) {
                for (Path folder : folders.toList()) {
                    id(folder).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private static Optional<UUID> id(Path folder) {
        try {
            return Optional.of(UUID.fromString(folder.getFileName().toString()));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Deletes a package with all its makings; the package itself first. */
    void discard(UUID id) throws IOException {
        Path folder = root.resolve(id.toString());
        Files.deleteIfExists(folder.resolve(PACKAGE));
        clear(folder);
        Files.deleteIfExists(folder);
    }

    /** Deletes all of a folder but what it is to be kept. */
    void clear(UUID id, List<String> but) throws IOException {
        Path folder = root.resolve(id.toString());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!but.contains(file.getFileName().toString())) {
                    clear(file);
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(folder)) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }
}
