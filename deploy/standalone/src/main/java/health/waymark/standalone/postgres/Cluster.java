package health.waymark.standalone.postgres;

import health.waymark.database.StartupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of the database: made once, refused when another version of PostgreSQL made them. */
final class Cluster {

    /** Only starting values: they stand in postgresql.conf and are the operator's to tune. */
    private static final Map<String, String> SETTINGS = Map.of(
            "shared_buffers", "256MB",
            "max_wal_size", "2GB",
            "max_connections", "100");

    private final Path path;
    private final Tool tool;

    Cluster(Path path, Tool tool) {
        this.path = path;
        this.tool = tool;
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    void create(String superuserPassword) {
        Path draft = path.resolveSibling(path.getFileName() + ".partial");
        Path password = path.resolveSibling("superuser.tmp");
        try {
            delete(draft); // an interrupted first start
            Files.deleteIfExists(password);
            Files.createFile(
                    password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, superuserPassword);
            // The builtin provider sorts the same on every system, so that no library update corrupts an index.
            var arguments = Stream.concat(
                    Stream.of(
                            "--pgdata=" + draft,
                            "--username=" + Secrets.SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--data-checksums",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"),
                    SETTINGS.entrySet().stream().map(each -> "--set=" + each.getKey() + "=" + each.getValue()));
            var outcome = tool.run(Map.of(), "initdb", arguments.toArray(String[]::new));
            if (!outcome.succeeded()) {
                throw new StartupRefused("The database could not be created in " + path + ": " + outcome.complaint());
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartupRefused("The database could not be created in " + path + ": " + e.getMessage(), e);
        } finally {
            password.toFile().delete();
        }
    }

    void mustBeOfVersion(int major) {
        String found;
        try {
            found = Files.readString(path.resolve("PG_VERSION")).strip();
        } catch (IOException e) {
            throw new StartupRefused("The folder " + path + " is no PostgreSQL database: restore it from a backup.", e);
        }
        if (!found.equals(String.valueOf(major))) {
            throw new StartupRefused("The data in " + path + " belongs to PostgreSQL " + found
                    + ", and this Waymark brings PostgreSQL " + major + ": start the Waymark that made it, dump its"
                    + " database with pg_dump (address and passwords are in database.json), then start this one on a"
                    + " new data directory and restore the dump with pg_restore.");
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            List<Path> files;
            try (var found = Files.walk(directory)) {
                files = found.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
