package health.waymark.standalone.postgres;

import health.waymark.database.StartupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts and stops the server of a cluster through pg_ctl, which gives it a session of its own: Ctrl-C isn't for it. */
final class Postmaster {

    private final Cluster cluster;
    private final Tool tool;
    private final Path logs;

    Postmaster(Cluster cluster, Tool tool, Path logs) {
        this.cluster = cluster;
        this.tool = tool;
        this.logs = logs;
    }

    void start(int port) {
        Path log = logs.resolve("start.log");
        try {
            Files.createDirectories(logs);
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new StartupRefused("The folder " + logs + " cannot be written to: " + e.getMessage(), e);
        }
        var outcome = control("start", "-w", "-t", "300", "-s", "-l", log.toString(), "-o", options(port));
        if (!outcome.succeeded()) {
            throw new StartupRefused(
                    "The embedded PostgreSQL did not start (see " + logs + "): " + complaint(log, outcome));
        }
    }

    void stop() {
        if (!control("stop", "-m", "fast", "-w", "-t", "60", "-s").succeeded()
                && running().isPresent()
                && !control("stop", "-m", "immediate", "-w", "-t", "60", "-s").succeeded()
                && running().isPresent()) {
            throw new StartupRefused("The embedded PostgreSQL (process "
                    + running().get().pid() + ") does not stop: end it by hand and start Waymark again.");
        }
    }

    /** The server that runs on this cluster, whoever started it. */
    Optional<ProcessHandle> running() {
        return PidFile.of(cluster.path()).server();
    }

    private Tool.Outcome control(String... arguments) {
        // By environment rather than by -D, which pg_ctl pastes into a shell command.
        return tool.run(Map.of("PGDATA", cluster.path().toString()), "pg_ctl", arguments);
    }

    /**
     * On the command line, where neither postgresql.conf nor ALTER SYSTEM can undo them. Logs are terse because details
     * and statements quote values, and values are patients' data.
     */
    private static String options(int port) {
        var settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "password_encryption=scram-sha-256",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "timezone=UTC",
                "log_timezone=UTC",
                "logging_collector=on",
                "log_directory=../logs",
                "log_filename=postgresql-%u.log",
                "log_truncate_on_rotation=on",
                "log_rotation_age=1d",
                "log_rotation_size=0",
                "log_error_verbosity=terse",
                "log_min_error_statement=panic"));
        if (Platform.isMac()) {
            settings.add("wal_sync_method=fsync_writethrough"); // macOS's fsync stops at the drive's cache
        }
        return "-c " + String.join(" -c ", settings);
    }

    private static String complaint(Path log, Tool.Outcome outcome) {
        try {
            return new Tool.Outcome(outcome.code(), Files.readString(log)).complaint();
        } catch (IOException e) {
            return outcome.complaint();
        }
    }
}
