package health.waymark.standalone.data;

import health.waymark.database.StartupRefused;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Nothing is read or written until {@link #prepare}, which creates the folder or makes sure that it is one of ours. */
public final class DataDirectory {

    /** What may lie in a folder that was never used: the root of a mounted volume isn't empty. */
    private static final Set<String> HARMLESS = Set.of("lost+found", DataLock.FILE);

    private final Path path;

    private DataDirectory(Path path) {
        this.path = path;
    }

    public static DataDirectory at(Path path) {
        return new DataDirectory(path.toAbsolutePath().normalize());
    }

    public Path path() {
        return path;
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    /** Whether Waymark has been here before. */
    public boolean prepared() {
        return Files.exists(file(Marker.FILE));
    }

    /** For a command on what is there already: a misspelt folder must not become a Waymark. */
    public DataDirectory mustHoldWaymark() {
        if (!prepared()) {
            throw new StartupRefused("There is no Waymark data in " + path
                    + ": start Waymark on it first, or name another folder with --waymark.data-dir.");
        }
        return this;
    }

    public DataDirectory prepare() {
        return prepare(Timekeeping.REAL);
    }

    /** Makes it Waymark's where it is new; refuses one that isn't, or whose time runs otherwise. */
    public DataDirectory prepare(Timekeeping asked) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new StartupRefused(
                    "The data directory " + path + " is a file: choose a folder with --waymark.data-dir.");
        }
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path);
            }
            if (Files.exists(file(Marker.FILE))) {
                Marker marker = Marker.read(file(Marker.FILE));
                marker.mustBeReadable(path);
                marker.timekeeping().then(asked, path);
            } else {
                mustBeEmpty();
                keepToOurselves();
                PrivateFile.write(file(Marker.FILE), Marker.now(asked));
            }
            Files.delete(Files.createTempFile(path, Marker.FILE, ".probe"));
        } catch (FileSystemException e) {
            throw new StartupRefused(
                    "The data directory " + path + " cannot be written to (" + reason(e)
                            + "): give Waymark the right to, or choose another with --waymark.data-dir.",
                    e);
        } catch (IOException e) {
            throw new StartupRefused("The data directory " + path + " cannot be used: " + e.getMessage(), e);
        }
        return this;
    }

    /** When it was made. */
    public Instant created() {
        return Marker.read(file(Marker.FILE)).created();
    }

    /** How its time runs. */
    public Timekeeping time() {
        return Marker.read(file(Marker.FILE)).timekeeping();
    }

    /** How its time runs from now on; for the one who holds the lock. */
    public Timekeeping keepTime(Timekeeping asked) {
        Marker marker = Marker.read(file(Marker.FILE));
        Timekeeping time = marker.timekeeping().then(asked, path);
        if (!time.equals(marker.timekeeping())) {
            write(Marker.FILE, marker.with(time));
        }
        return time;
    }

    /** The lock of a process that uses the data alone, or null while another holds it. */
    public @Nullable DataLock tryLock() {
        return DataLock.tryAcquire(file(DataLock.FILE));
    }

    public DataLock lock() {
        var lock = tryLock();
        if (lock == null) {
            throw new StartupRefused(
                    "The data directory " + path + " is in use by " + DataLock.holder(file(DataLock.FILE))
                            + ": stop it first, or choose another with --waymark.data-dir.");
        }
        return lock;
    }

    /** Writes JSON that only this user can read, whole or not at all. */
    public void write(String name, Object content) {
        prepare();
        try {
            PrivateFile.write(file(name), content);
        } catch (IOException e) {
            throw new StartupRefused("The file " + file(name) + " cannot be written: " + e.getMessage(), e);
        }
    }

    public <T> @Nullable T read(String name, Class<T> type) {
        if (!Files.exists(file(name))) {
            return null;
        }
        try {
            return PrivateFile.read(file(name), type);
        } catch (IOException e) {
            throw new StartupRefused("The file " + file(name) + " cannot be read: restore it from a backup.", e);
        }
    }

    private void mustBeEmpty() throws IOException {
        try (var entries = Files.list(path)) {
            var foreign = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !HARMLESS.contains(name) && !name.startsWith(Marker.FILE))
                    .collect(Collectors.toSet());
            if (!foreign.isEmpty()) {
                throw new StartupRefused("The folder " + path + " holds files but no Waymark data:"
                        + " choose an empty or a new one with --waymark.data-dir.");
            }
        }
    }

    private void keepToOurselves() throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")
                && Files.isWritable(path)
                && Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName().equals(System.getProperty("user.name"))) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? "permission denied" : e.getReason().toLowerCase(Locale.ROOT);
    }
}
