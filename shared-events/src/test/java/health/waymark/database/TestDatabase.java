package health.waymark.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of its own for a test class, on one PostgreSQL that starts with the first and ends with the JVM. It has the
 * two roles of production; passwords aren't checked and nothing is synced, so test neither of those here.
 */
public final class TestDatabase implements AutoCloseable {

    public static final String OWNER = "waymark_owner";
    public static final String APPLICATION = "waymark_app";

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Map<List<Schema>, String> MIGRATED = new ConcurrentHashMap<>();

    private final DatabaseSettings settings;
    private final HikariDataSource pool;

    private TestDatabase(DatabaseSettings settings) {
        this.settings = settings;
        this.pool = DatabaseConfiguration.pool(settings);
    }

    /** A new database with these schemas migrated; none gives an empty one. */
    public static TestDatabase with(Schema... schemas) {
        return new TestDatabase(create(MIGRATED.computeIfAbsent(List.of(schemas), TestDatabase::migrated)));
    }

    /** One for others to be copies of, which takes a tenth of the time that its migrations take. */
    private static String migrated(List<Schema> schemas) {
        String name = name();
        Migrations.run(create(name, "template1"), schemas);
        return name;
    }

    /** The settings of a new, empty database, for a test that starts an application on it. */
    public static DatabaseSettings create() {
        return create("template1");
    }

    private static DatabaseSettings create(String template) {
        return create(name(), template);
    }

    private static DatabaseSettings create(String name, String template) {
        Server.superuser()
                .sql("CREATE DATABASE " + name + " OWNER " + OWNER + " TEMPLATE " + template)
                .update();
        String url = "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + name;
        return new DatabaseSettings(url, APPLICATION, "app", OWNER, "owner", 10);
    }

    private static String name() {
        return "waymark_" + COUNTER.incrementAndGet();
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** As the application role. */
    public DataSource dataSource() {
        return pool;
    }

    /** As the application role. */
    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    /** As the owner role: for what the application may not do. */
    public JdbcClient owner() {
        return JdbcClient.create(owner(settings));
    }

    /** As the owner role of a database that an application was started on. */
    public static DataSource owner(DatabaseSettings settings) {
        var login = settings.owner();
        return new DriverManagerDataSource(settings.url(), login.username(), login.password());
    }

    /** As {@code --waymark.database...} arguments of an application. */
    public static String[] arguments(DatabaseSettings settings) {
        return new String[] {
            "--waymark.database.url=" + settings.url(),
            "--waymark.database.username=" + settings.username(),
            "--waymark.database.password=" + settings.password(),
            "--waymark.database.owner-username=" + settings.owner().username(),
            "--waymark.database.owner-password=" + settings.owner().password()
        };
    }

    @Override
    public void close() {
        pool.close();
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .start();
                var jdbc = JdbcClient.create(server.getPostgresDatabase());
                jdbc.sql("CREATE ROLE " + OWNER + " LOGIN PASSWORD 'owner'").update();
                jdbc.sql("CREATE ROLE " + APPLICATION + " LOGIN PASSWORD 'app'").update();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static JdbcClient superuser() {
            return JdbcClient.create(POSTGRES.getPostgresDatabase());
        }
    }
}
