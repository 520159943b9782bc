package health.waymark.standalone.postgres;

import health.waymark.database.DatabaseSettings;
import health.waymark.database.StartupRefused;
import health.waymark.standalone.data.DataDirectory;
import health.waymark.standalone.data.DataLock;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database of a data directory, while this is open. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Secrets secrets;
    private final @Nullable Supervision server;

    private EmbeddedDatabase(Secrets secrets, @Nullable Supervision server) {
        this.secrets = secrets;
        this.server = server;
    }

    /** For a command beside a Waymark that may be running: joins its server, or starts one until closed. */
    public static EmbeddedDatabase open(DataDirectory directory) {
        var lock = directory.prepare().tryLock();
        return lock == null ? join(directory) : start(directory, lock);
    }

    /** For a Waymark that serves: alone on its data, or refused. */
    public static EmbeddedDatabase start(DataDirectory directory) {
        return start(directory, directory.prepare().lock());
    }

    public DatabaseSettings settings() {
        return secrets.settings();
    }

    /** Stops the server if it was started here. May be called more than once. */
    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private static EmbeddedDatabase start(DataDirectory directory, DataLock lock) {
        try {
            var tool = new Tool(Binaries.unpacked(directory.file("postgresql")));
            var cluster = new Cluster(directory.file("database"), tool);
            var postmaster = new Postmaster(cluster, tool, directory.file("logs"));
            var secrets = prepare(directory, cluster, tool);
            stopOrphan(postmaster, cluster);
            if (!Ports.isFree(secrets.port())) {
                secrets = secrets.withPort(Ports.free());
                directory.write(Secrets.FILE, secrets);
            }
            postmaster.start(secrets.port());
            var server = new Supervision(postmaster, secrets.port(), lock);
            try {
                check(secrets);
                return new EmbeddedDatabase(secrets, server);
            } catch (RuntimeException e) {
                server.close();
                throw e;
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Secrets prepare(DataDirectory directory, Cluster cluster, Tool tool) {
        var secrets = directory.read(Secrets.FILE, Secrets.class);
        if (cluster.exists()) {
            cluster.mustBeOfVersion(tool.majorVersion());
            if (secrets == null) {
                throw new StartupRefused("The file " + directory.file(Secrets.FILE)
                        + " with the database's passwords is missing: restore it from a backup.");
            }
            return secrets;
        }
        log.info("First start: creating the database in {}", directory.path());
        if (secrets == null) {
            secrets = Secrets.generate(Ports.free());
            directory.write(Secrets.FILE, secrets);
        }
        cluster.create(secrets.superuserPassword());
        return secrets;
    }

    private static void stopOrphan(Postmaster postmaster, Cluster cluster) {
        postmaster.running().ifPresent(orphan -> {
            log.warn("PostgreSQL of an earlier run is still there (process {}): stopping it first", orphan.pid());
            postmaster.stop();
        });
        PidFile.of(cluster.path()).removeIfReused();
    }

    private static void check(Secrets secrets) {
        try (var superuser = connect(secrets.url("postgres"), Secrets.SUPERUSER, secrets.superuserPassword())) {
            Safety.mustAskForPasswords(superuser);
            Roles.ensure(superuser, secrets);
        } catch (SQLException e) {
            throw unusable(e);
        }
        var settings = secrets.settings();
        try (var application = connect(settings.url(), settings.username(), settings.password())) {
            Safety.mustBeDurable(application);
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    /** The holder of the lock may still be starting its server. */
    private static EmbeddedDatabase join(DataDirectory directory) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var secrets = Files.exists(directory.file("database")) ? directory.read(Secrets.FILE, Secrets.class) : null;
            if (secrets != null && answers(secrets)) {
                return new EmbeddedDatabase(secrets, null);
            }
            if (System.nanoTime() > until) {
                throw new StartupRefused("Another Waymark uses " + directory.path()
                        + ", but its database does not answer: see whether it has started.");
            }
            pause();
        }
    }

    private static boolean answers(Secrets secrets) {
        var settings = secrets.settings();
        try (var connection = connect(settings.url(), settings.username(), settings.password())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Connection connect(String url, String role, String password) throws SQLException {
        return DriverManager.getConnection(url, role, password);
    }

    private static StartupRefused unusable(SQLException e) {
        return new StartupRefused(
                "The embedded PostgreSQL started but cannot be used: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                e);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupRefused("Waymark was stopped while it waited for its database.", e);
        }
    }
}
