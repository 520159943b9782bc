package health.waymark.benchmark;

import health.waymark.database.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one server of a run: the same program and the same durable settings as Waymark's own. */
final class DurableServer implements AutoCloseable {
    private static final List<String> TOLD = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "data_checksums",
            "wal_sync_method",
            "shared_buffers",
            "max_wal_size");

    private final EmbeddedPostgres server;

    private DurableServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static DurableServer start() throws IOException {
        var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("max_connections", "200")
                .start();
        var started = new DurableServer(server);
        for (String statement : List.of(
                "CREATE ROLE waymark_owner LOGIN PASSWORD 'owner'",
                "CREATE ROLE waymark_app LOGIN PASSWORD 'app'",
                "CREATE DATABASE waymark OWNER waymark_owner")) {
            JdbcClient.create(server.getPostgresDatabase()).sql(statement).update();
        }
        return started;
    }

    DatabaseSettings settings() {
        return new DatabaseSettings(
                "jdbc:postgresql://localhost:" + server.getPort() + "/waymark",
                "waymark_app",
                "app",
                "waymark_owner",
                "owner",
                40);
    }

    DataSource superuser() {
        return server.getDatabase("postgres", "waymark");
    }

    /** What it says of itself. */
    Map<String, String> told() {
        var jdbc = JdbcClient.create(superuser());
        Map<String, String> told = new LinkedHashMap<>();
        TOLD.forEach(name -> told.put(
                name,
                jdbc.sql("select current_setting(?)")
                        .param(name)
                        .query(String.class)
                        .single()));
        return told;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
