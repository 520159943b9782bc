package health.waymark.standalone.postgres;

import health.waymark.standalone.data.DataDirectory;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Connections to a server under test as each of its roles. */
final class Servers {

    private Servers() {}

    static Secrets secrets(DataDirectory directory) {
        return Objects.requireNonNull(directory.read(Secrets.FILE, Secrets.class));
    }

    static JdbcClient application(EmbeddedDatabase database) {
        var settings = database.settings();
        return client(settings.url(), settings.username(), settings.password());
    }

    static JdbcClient owner(EmbeddedDatabase database) {
        var settings = database.settings();
        return client(
                settings.url(),
                Objects.requireNonNull(settings.ownerUsername()),
                Objects.requireNonNull(settings.ownerPassword()));
    }

    static JdbcClient superuser(Secrets secrets) {
        return client(secrets.url(Secrets.DATABASE), Secrets.SUPERUSER, secrets.superuserPassword());
    }

    static long serverPid(DataDirectory directory) {
        return PidFile.of(directory.file("database")).server().orElseThrow().pid();
    }

    /** Until it holds; polling, because what is waited for happens in another process. */
    static void eventually(Duration patience, Callable<Boolean> condition) throws Exception {
        long until = System.nanoTime() + patience.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("did not happen within " + patience);
            }
            Thread.sleep(50);
        }
    }

    private static JdbcClient client(String url, String role, String password) {
        return JdbcClient.create(new DriverManagerDataSource(url, role, password));
    }
}
