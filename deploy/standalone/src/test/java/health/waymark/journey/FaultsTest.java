package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import health.waymark.standalone.EngineClock;
import health.waymark.standalone.RunningWaymark;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What Waymark does when its surroundings fail, as {@code deploy/docs/resilience.md} states it. */
class FaultsTest {
    private static final int MEGABYTES = 600;

    @TempDir
    static Path folder;

    private static @Nullable SmallDisk disk;
    private static RunningWaymark waymark;
    private static Clinic clinic;

    private final List<JsonNode> acknowledged = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        Path place = folder.resolve("disk");
        disk = SmallDisk.mounted(place, MEGABYTES).orElse(null);
        waymark = RunningWaymark.on(place.resolve("data"));
        clinic = new Clinic(waymark.address(), waymark.data(), "clinic-system");
    }

    @AfterAll
    static void stop() throws IOException {
        waymark.close();
        if (disk != null) {
            disk.close();
        }
    }

    @AfterEach
    void nothingIsLostOrHalfDoneAndAllIsWell() throws IOException {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> clinic.read("/actuator/health").body().contains("\"UP\""));
        StoredLog log = StoredLog.in(waymark.data());
        log.mustBeWhole();
        acknowledged.forEach(log::mustHold);
        String last = clinic.draft();
        assertThat(clinic.get("/api/plans/" + last).get("version").asLong()).isOne();
    }

    @Test
    void whenAllConnectionsAreDroppedTheNextCommandsGetNewOnes() throws IOException {
        draftUntilAccepted();
        assertThat(StoredLog.database(waymark.data())
                        .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                + " where application_name = 'waymark'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        draftUntilAccepted();
    }

    @Test
    void whenSomebodyStopsTheDatabaseItIsStartedAgain() throws Exception {
        draftUntilAccepted();
        long server = server();
        new ProcessBuilder("kill", "-INT", String.valueOf(server)).start().waitFor();
        draftUntilAccepted();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> server() != server);
        draftUntilAccepted();
    }

    @Test
    void whenTheDiskIsFullCommandsAreRefusedUntilThereIsRoom() throws IOException {
        assumeTrue(disk != null, "This machine may not mount a small disk: nothing was tried on a full one.");
        disk.fill();
        HttpResponse<String> refused = draftUntilRefused();
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(Clinic.json(refused).get("code").asString()).isIn("storage-full", "unavailable");
        assertThat(clinic.read("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(refused.body()).doesNotContain("F. Ault");

        disk.makeRoom();
        draftUntilAccepted();
    }

    @Test
    void whenTheClockJumpsTimesOfRecordNeverFallAndWorkGoesOn() throws IOException {
        EngineClock clock = waymark.bean(EngineClock.class);
        Instant before = recordedAt(draftUntilAccepted());
        try {
            clock.runBy(Clock.offset(Clock.systemUTC(), Duration.ofDays(2)));
            Instant ahead = recordedAt(draftUntilAccepted());
            assertThat(ahead).isAfter(before.plus(Duration.ofDays(1)));

            clock.runBy(Clock.offset(Clock.systemUTC(), Duration.ofDays(-1)));
            JsonNode back = draftUntilAccepted();
            // Looks are recorded too: what came right before it may be one, of when the clock was ahead.
            assertThat(recordedAt(back)).isEqualTo(recordedBefore(back)).isAfterOrEqualTo(ahead);
            JsonNode next = clinic.send(
                    "AddProblem",
                    "{\"planId\": \"%s\", \"statement\": \"Panic\"}"
                            .formatted(back.get("planId").asString()));
            acknowledged.add(next);
            assertThat(clinic.get("/api/plans/" + back.get("planId").asString())
                            .get("version")
                            .asLong())
                    .isEqualTo(2);
        } finally {
            clock.runBy(Clock.systemUTC());
        }
    }

    @Test
    void anEventOfANewerWaymarkStopsItsPlanAlone() throws IOException {
        String plan = draftUntilAccepted().get("planId").asString();
        JdbcClient database = StoredLog.database(waymark.data());
        database.sql("""
                        with head as (update event_log.log_head set position = position + 1 returning *),
                             moved as (update event_log.stream_head set sequence = 1 where stream = :plan returning *)
                        insert into event_log.event
                        select head.position, gen_random_uuid(), e.stream, 1, e.stream_type, 'GoalForeseen', 1,
                               head.recorded_at, e.payload, e.metadata
                        from event_log.event e, head, moved where e.stream = :plan""").param("plan", plan).update();

        HttpResponse<String> command =
                clinic.post("AddProblem", "{\"planId\": \"%s\", \"statement\": \"Panic\"}".formatted(plan));
        assertThat(command.statusCode()).as(command.body()).isEqualTo(503);
        assertThat(command.headers().firstValue("Retry-After")).isPresent();
        assertThat(Clinic.json(command).get("detail").asString()).contains("newer Waymark");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(number(database, "select count(*) from read_model.parked_plan where plan_id = '" + plan + "'"))
                    .isOne();
            assertThat(number(
                            database,
                            "select least((select min(position) from command.token),"
                                    + " (select min(position) from read_model.token))"))
                    .as("everybody who follows the log has come past it")
                    .isEqualTo(number(database, "select position from event_log.log_head"));
        });
        assertThat(clinic.get("/api/plans/" + plan).get("version").asLong()).isOne();
    }

    private static long number(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private static Instant recordedBefore(JsonNode answer) throws IOException {
        return StoredLog.database(waymark.data())
                .sql("select recorded_at from event_log.event where position = ?")
                .param(answer.get("position").asLong() - 1)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static Instant recordedAt(JsonNode answer) {
        return Instant.parse(clinic.get("/api/plans/" + answer.get("planId").asString() + "/history")
                .at("/items/0/recordedAt")
                .asString());
    }

    /** Under one key, as a caller does who is told to come again. */
    private JsonNode draftUntilAccepted() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> accepted = Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> draft(key), answer -> {
                    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
                    return answer.statusCode() == 200;
                });
        acknowledged.add(Clinic.json(accepted));
        return Clinic.json(accepted);
    }

    private HttpResponse<String> draftUntilRefused() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(1))
                .until(
                        () -> {
                            HttpResponse<String> answer =
                                    draft(UUID.randomUUID().toString());
                            if (answer.statusCode() == 200) {
                                acknowledged.add(Clinic.json(answer));
                            }
                            return answer;
                        },
                        answer -> answer.statusCode() != 200);
    }

    private static HttpResponse<String> draft(String key) {
        return clinic.post("DraftPlan", """
                {"subject": {"type": "CLIENT", "id": "c-f", "display": "F. Ault"}, "startsOn": "2026-01-05"}""", "Idempotency-Key", key);
    }

    private static long server() throws IOException {
        Path pid = waymark.data().resolve("database/postmaster.pid");
        return Files.exists(pid) ? Long.parseLong(Files.readAllLines(pid).get(0).strip()) : 0;
    }
}
