package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.standalone.LaunchedWaymark;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Waymark, its database or both killed while callers send: what was acknowledged is there once, nothing is half done. */
class KillTest {

    private final Path data;
    private final Load load = new Load();
    private LaunchedWaymark waymark;

    KillTest(@TempDir Path folder) throws IOException {
        data = folder.resolve("data");
        waymark = started();
    }

    @AfterEach
    void stop() throws IOException {
        waymark.close();
    }

    @Test
    void losesNothingWhoeverDies() throws Exception {
        work();
        waymark.kill();
        restart();
        everythingIsThereOnce();

        work();
        databaseServer().destroyForcibly();
        load.awaitUnavailable();
        load.awaitAcknowledged(100);
        load.stop();
        everythingIsThereOnce();

        work();
        databaseServer().destroyForcibly();
        waymark.kill();
        restart();
        everythingIsThereOnce();
    }

    private LaunchedWaymark started() throws IOException {
        return LaunchedWaymark.with("--server.port=0", "--waymark.data-dir=" + data);
    }

    private void restart() throws Exception {
        load.stop();
        waymark.close();
        waymark = started();
    }

    /** Leaves the callers at work, at a moment that nobody can foresee. */
    private void work() throws Exception {
        load.start(clinic());
        load.awaitAcknowledged(ThreadLocalRandom.current().nextInt(50, 250));
    }

    private void everythingIsThereOnce() throws Exception {
        Clinic clinic = clinic();
        StoredLog before = StoredLog.in(data);
        before.mustBeWhole();
        load.acknowledged().forEach(before::mustHold);

        load.sendAgain(clinic);
        StoredLog after = StoredLog.in(data);
        after.mustBeWhole();
        assertThat(after.eventIds())
                .containsExactlyInAnyOrderElementsOf(
                        load.acknowledged().stream().flatMap(KillTest::eventIds).toList());
        assertThat(after.eventIds()).startsWith(before.eventIds().toArray(UUID[]::new));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> projectedIds()
                .equals(after.eventIds()));
    }

    private static Stream<UUID> eventIds(JsonNode answer) {
        return answer.get("events")
                .valueStream()
                .map(event -> UUID.fromString(event.get("id").asString()));
    }

    private List<UUID> projectedIds() throws IOException {
        return StoredLog.database(data)
                .sql("select event_id from read_model.history_entry order by position")
                .query(UUID.class)
                .list();
    }

    private Clinic clinic() throws Exception {
        URI address = waymark.address();
        return new Clinic(address, data, "clinic-system");
    }

    private ProcessHandle databaseServer() throws IOException {
        String pid = Files.readAllLines(data.resolve("database/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }
}
