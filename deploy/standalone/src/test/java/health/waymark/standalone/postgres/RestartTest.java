package health.waymark.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.database.StartupRefused;
import health.waymark.standalone.HoldForACommand;
import health.waymark.standalone.data.DataDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** What is left when a server or its JVM ends, however it ends. All on one folder: making one takes seconds. */
class RestartTest {

    @TempDir
    static Path folder;

    static DataDirectory directory;

    @BeforeAll
    static void writeSomething() {
        directory = DataDirectory.at(folder.resolve("data with a blank"));
        try (var database = EmbeddedDatabase.start(directory)) {
            Servers.owner(database)
                    .sql("CREATE TABLE kept AS SELECT 'still here' AS text")
                    .update();
        }
        assertThat(PidFile.of(directory.file("database")).file()).doesNotExist();
    }

    @Test
    void findsAndStopsTheServerThatAKilledJvmLeft() throws Exception {
        var process = holdingProcess();
        long orphan = Servers.serverPid(directory);
        assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("in use by the process " + process.pid());
        try (var joined = EmbeddedDatabase.open(directory)) {
            assertThat(joined.settings().url()).contains("/waymark");
        }
        assertThat(ProcessHandle.of(orphan))
                .as("a command that joins leaves it running")
                .isPresent();

        process.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan)).as("outlives its JVM").isPresent();
        try (var database = EmbeddedDatabase.start(directory)) {
            assertThat(Servers.serverPid(directory)).isNotEqualTo(orphan);
            assertKept(database);
        }
    }

    @Test
    void startsAServerThatDiesAgain() throws Exception {
        try (var database = EmbeddedDatabase.start(directory)) {
            long first = Servers.serverPid(directory);
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            Servers.eventually(Duration.ofSeconds(30), () -> {
                try {
                    assertKept(database);
                    return Servers.serverPid(directory) != first;
                } catch (DataAccessException e) {
                    return false;
                }
            });
        }
        assertThat(PidFile.of(directory.file("database")).server()).isEmpty();
    }

    @Test
    void overcomesAStalePidFileWhoseNumberSomeoneElseHas() throws IOException {
        Path file = PidFile.of(directory.file("database")).file();
        Files.writeString(file, ProcessHandle.current().pid() + "\n" + directory.file("database") + "\n");
        try (var database = EmbeddedDatabase.start(directory)) {
            assertKept(database);
        }
    }

    @Test
    void keepsItsPortUnlessItIsTaken() throws IOException {
        int port = Servers.secrets(directory).port();
        try (var database = EmbeddedDatabase.start(directory)) {
            assertThat(database.settings().url()).contains(":" + port + "/");
        }
        try (var taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
                var database = EmbeddedDatabase.start(directory)) {
            assertThat(database.settings().url()).doesNotContain(":" + taken.getLocalPort() + "/");
            assertKept(database);
        }
    }

    @Test
    void refusesSettingsThatLoseRecords() {
        var secrets = Servers.secrets(directory);
        try (var database = EmbeddedDatabase.start(directory)) {
            assertThat(database.settings().url()).contains("127.0.0.1");
            Servers.superuser(Servers.secrets(directory))
                    .sql("ALTER ROLE waymark_app SET synchronous_commit = off")
                    .update();
        }
        assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("synchronous_commit = off");
        assertThat(PidFile.of(directory.file("database")).server())
                .as("stopped again")
                .isEmpty();
        allow("ALTER ROLE waymark_app RESET synchronous_commit", secrets);
    }

    @Test
    void refusesLoginsWithoutPassword() throws IOException {
        Path rules = directory.file("database").resolve("pg_hba.conf");
        String safe = Files.readString(rules);
        Files.writeString(rules, "host all all 127.0.0.1/32 trust\n" + safe);
        assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("'trust'");
        Files.writeString(rules, safe);
    }

    @Test
    void refusesAnotherVersionsData() throws IOException {
        Path version = directory.file("database").resolve("PG_VERSION");
        String current = Files.readString(version);
        Files.writeString(version, "15\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("belongs to PostgreSQL 15")
                .hasMessageContaining("pg_dump")
                .hasMessageContaining("pg_restore");
        Files.writeString(version, current);
    }

    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root")
    void saysWhatToDoWhereRootMayNotHaveANamespace() throws Exception {
        Path output = folder.resolve("without-unshare.log");
        var builder = holding(output, HoldDatabase.class);
        builder.environment().put("PATH", folder.toString());
        assertThat(builder.start().waitFor()).isNotZero();
        assertThat(Files.readString(output))
                .contains("PostgreSQL does not run as root")
                .contains("--waymark.database.url");
    }

    @Test
    void aCommandThatIsInterruptedTakesItsServerAlong() throws Exception {
        Process command = holdingProcess(HoldForACommand.class);
        assertThat(PidFile.of(directory.file("database")).file()).exists();
        command.destroy();
        command.waitFor();
        assertThat(PidFile.of(directory.file("database")).file()).doesNotExist();
    }

    private static void allow(String sql, Secrets secrets) {
        var tool = new Tool(Binaries.unpacked(directory.file("postgresql")));
        var postmaster = new Postmaster(new Cluster(directory.file("database"), tool), tool, directory.file("logs"));
        postmaster.start(secrets.port());
        Servers.superuser(secrets).sql(sql).update();
        postmaster.stop();
    }

    private static Process holdingProcess() throws Exception {
        return holdingProcess(HoldDatabase.class);
    }

    private static Process holdingProcess(Class<?> main) throws Exception {
        Path output = folder.resolve("holding.log");
        var process = holding(output, main).start();
        Servers.eventually(
                Duration.ofSeconds(60), () -> Files.readString(output).contains("started"));
        return process;
    }

    private static ProcessBuilder holding(Path output, Class<?> main) {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        directory.path().toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
    }

    private static void assertKept(EmbeddedDatabase database) {
        assertThat(Servers.owner(database)
                        .sql("SELECT text FROM kept")
                        .query(String.class)
                        .single())
                .isEqualTo("still here");
    }
}
