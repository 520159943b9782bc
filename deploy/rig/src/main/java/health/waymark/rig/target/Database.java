package health.waymark.rig.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The embedded PostgreSQL of a data directory: looked into past Waymark, and killed. */
public final class Database {
    private final Path data;

    public Database(Path data) {
        this.data = data;
    }

    /** One row of a result. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** As the role that Waymark works with, and with its rights alone. */
    public Connection connect() throws SQLException {
        try {
            JsonNode secrets = JsonMapper.builder().build().readTree(Files.readAllBytes(data.resolve("database.json")));
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + secrets.get("port").asInt() + "/waymark?ApplicationName=rig",
                    "waymark_app",
                    secrets.get("applicationPassword").asString());
        } catch (IOException e) {
            throw new SQLException("database.json cannot be read", e);
        }
    }

    public <T> List<T> list(String sql, Row<T> row) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (found.next()) {
                all.add(row.of(found));
            }
            return all;
        }
    }

    public long number(String sql) throws SQLException {
        return list(sql, row -> row.getLong(1)).get(0);
    }

    /** Several statements, all or none. */
    public void change(String... statements) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            for (String each : statements) {
                try (PreparedStatement statement = connection.prepareStatement(each)) {
                    statement.execute();
                }
            }
            connection.commit();
        }
    }

    /** Every process of the server at once, as a power cut would. */
    public void kill() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** The first process alone; the others notice by themselves. */
    public void killPostmaster() throws IOException {
        postmaster().destroyForcibly();
    }

    /** One that serves a connection of Waymark's: the server then ends all others and recovers. */
    public void killBackend(int number) throws SQLException {
        List<Long> backends = list(
                "select pid from pg_stat_activity where application_name = 'waymark' order by pid",
                row -> row.getLong(1));
        if (!backends.isEmpty()) {
            ProcessHandle.of(backends.get(Math.floorMod(number, backends.size())))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(data.resolve("database/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .orElseThrow(() -> new IOException("the server isn't there"));
    }
}
