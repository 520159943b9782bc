package health.waymark.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.database.StartupRefused;
import health.waymark.standalone.data.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a running server lets happen. */
class EmbeddedDatabaseTest {

    @TempDir
    static Path folder;

    static EmbeddedDatabase database;
    static Secrets secrets;

    @BeforeAll
    static void start() {
        var directory = DataDirectory.at(folder.resolve("data"));
        database = EmbeddedDatabase.start(directory);
        secrets = Servers.secrets(directory);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void isDurable() {
        var application = Servers.application(database);
        for (var setting : Map.of(
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "full_page_writes", "on",
                        "data_checksums", "on",
                        "shared_buffers", "256MB",
                        "max_wal_size", "2GB")
                .entrySet()) {
            assertThat(application
                            .sql("SHOW " + setting.getKey())
                            .query(String.class)
                            .single())
                    .as(setting.getKey())
                    .isEqualTo(setting.getValue());
        }
    }

    @Test
    void listensOnLoopbackOnly() {
        var application = Servers.application(database);
        assertThat(application.sql("SHOW listen_addresses").query(String.class).single())
                .isEqualTo("127.0.0.1");
        assertThat(Servers.superuser(secrets)
                        .sql("SHOW unix_socket_directories")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void letsNobodyInWithoutTheRightPassword() {
        for (String role : List.of(Secrets.SUPERUSER, Secrets.OWNER, Secrets.APPLICATION)) {
            for (String password : List.of("wrong", "")) {
                assertThatThrownBy(() -> DriverManager.getConnection(secrets.url("postgres"), role, password))
                        .as(role)
                        .isInstanceOf(SQLException.class)
                        .hasMessageMatching("(?s).*(password authentication failed|SCRAM-based authentication, but).*");
            }
        }
        assertThat(Servers.superuser(secrets)
                        .sql("SELECT DISTINCT auth_method FROM pg_hba_file_rules")
                        .query(String.class)
                        .list())
                .containsExactly("scram-sha-256");
        assertThat(Servers.superuser(secrets)
                        .sql(
                                "SELECT count(*) FROM pg_authid WHERE rolcanlogin AND rolpassword NOT LIKE 'SCRAM-SHA-256$%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void leavesTheApplicationWithoutPowers() {
        var application = Servers.application(database);
        for (String forbidden : List.of(
                "CREATE TABLE public.mine (id int)",
                "CREATE SCHEMA mine",
                "CREATE ROLE mine",
                "CREATE TEMPORARY TABLE mine (id int)",
                "ALTER SYSTEM SET fsync = off",
                "SELECT pg_read_file('PG_VERSION')")) {
            assertThatThrownBy(() -> application.sql(forbidden).query().listOfRows())
                    .as(forbidden)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void keepsItsSecretsFromOtherUsers() throws IOException {
        var data = folder.resolve("data");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("database.json"))))
                .isEqualTo("rw-------");
        assertThat(Files.exists(data.resolve("superuser.tmp"))).isFalse();
        assertThat(secrets.toString()).doesNotContain(secrets.applicationPassword());
    }

    @Test
    void logsNoValues() throws IOException {
        var owner = Servers.owner(database);
        owner.sql("CREATE TABLE logged (name text PRIMARY KEY)").update();
        owner.sql("INSERT INTO logged VALUES ('Ana Example')").update();
        assertThatThrownBy(() ->
                        owner.sql("INSERT INTO logged VALUES ('Ana Example')").update())
                .hasStackTraceContaining("duplicate key");
        try (var logs = Files.list(folder.resolve("data/logs"))) {
            for (Path log : logs.toList()) {
                assertThat(Files.readString(log)).doesNotContain("Ana Example");
            }
        }
    }

    @Test
    void refusesASecondUserOfTheDataAndLetsACommandJoin() {
        var directory = DataDirectory.at(folder.resolve("data"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("in use");
        try (var joined = EmbeddedDatabase.open(directory)) {
            assertThat(joined.settings()).isEqualTo(database.settings());
        }
        JdbcClient stillThere = Servers.application(database);
        assertThat(stillThere.sql("SELECT 1").query(Integer.class).single()).isOne();
    }
}
