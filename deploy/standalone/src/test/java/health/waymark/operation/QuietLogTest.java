package health.waymark.operation;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.journey.Clinic;
import health.waymark.standalone.LaunchedWaymark;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever becomes of a command, no log says what was in it. */
class QuietLogTest {
    private static final String MARK = "Quillfeather";

    @TempDir
    Path folder;

    @Test
    void noLogHoldsWhatWasSaidOfAClient() throws Exception {
        Path data = folder.resolve("data");
        try (var waymark = LaunchedWaymark.with("--server.port=0", "--waymark.data-dir", data.toString())) {
            Clinic clinic = new Clinic(waymark.address(), data, "clinic-system");
            String plan = clinic.send("DraftPlan", """
                    {"subject": {"type": "CLIENT", "id": "Quillfeather-1", "display": "A. Quillfeather"},
                     "startsOn": "2026-01-05"}
                    """).get("planId").asString();
            String goal = "{\"planId\": \"" + plan + "\", \"statement\": \"Quillfeather sleeps through\"}";
            clinic.send("SetGoal", goal);
            clinic.get("/api/plans/" + plan);

            refuseEverything(clinic, plan);
            failEverything(clinic, plan, goal, data);

            awaitLog(data, "\"correlationId\":\"the-log-is-away\"");
            for (String text : everything(data, waymark)) {
                assertThat(text).doesNotContainIgnoringCase(MARK);
            }
        }
    }

    private static void refuseEverything(Clinic clinic, String plan) {
        status(409, clinic.post("DraftPlan", """
                {"planId": "%s", "startsOn": "2026-01-05",
                 "subject": {"type": "CLIENT", "id": "Quillfeather", "display": "Quillfeather"}}
                """.formatted(plan)));
        status(400, clinic.post("SetGoal", "{\"Quillfeather\": 1}"));
        status(400, clinic.post("SetGoal", "{\"planId\": \"Quillfeather\", \"statement\": [\"Quillfeather\"]}"));
        status(400, clinic.post("SetGoal", "{\"statement\": \"Quillfeather"));
        status(404, clinic.post("Quillfeather", "{}"));
        status(404, clinic.read("/api/Quillfeather"));
        status(400, clinic.post("SetGoal", "{}", "Waymark-Purpose", MARK));
        status(400, clinic.post("SetGoal", "{}", "If-Match", MARK));
        status(400, clinic.read("/api/plans?reviewDueBefore=Quillfeather"));
        status(400, clinic.read("/api/plans/Quillfeather"));
        status(400, clinic.read("/api/plans/" + plan + "?asOf=Quillfeather"));
        status(200, clinic.read("/api/plans?q=Quillfeather&subject=Quillfeather"));
        status(200, clinic.batch("""
                {"type": "Quillfeather", "command": {}}
                {"type": "SetGoal", "command": {"Quillfeather": "Quillfeather"}}
                {"Quillfeather
                """));
        status(
                415,
                clinic.exchange(clinic.request("/api/commands/SetGoal")
                        .header("Content-Type", "text/Quillfeather")
                        .POST(BodyPublishers.ofString(MARK))));
    }

    /** Tables go away under the running process, so that drivers and the framework have something to complain about. */
    private static void failEverything(Clinic clinic, String plan, String goal, Path data) throws Exception {
        asSuperuser(data, "alter table read_model.plan rename to plan_away");
        status(200, clinic.post("SetGoal", goal));
        assertThat(clinic.post("SetGoal", goal, "Idempotency-Key", MARK).statusCode())
                .isEqualTo(200);
        assertThat(clinic.read("/api/plans/" + plan).statusCode()).isGreaterThanOrEqualTo(500);
        awaitLog(data, "plan");

        asSuperuser(data, "alter table event_log.event add constraint nothing check (payload is null) not valid");
        assertThat(clinic.post("SetGoal", goal, "X-Correlation-Id", "no-row-fits")
                        .statusCode())
                .isGreaterThanOrEqualTo(500);
        asSuperuser(data, "alter table event_log.event rename to event_away");
        assertThat(clinic.post("SetGoal", goal, "X-Correlation-Id", "the-log-is-away")
                        .statusCode())
                .isGreaterThanOrEqualTo(500);
    }

    private static void status(int expected, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
    }

    private static void asSuperuser(Path data, String sql) throws Exception {
        JsonNode secrets = JsonMapper.builder().build().readTree(Files.readString(data.resolve("database.json")));
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + secrets.get("port").asInt() + "/waymark",
                        "postgres",
                        secrets.get("superuserPassword").asString());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void awaitLog(Path data, String text) throws Exception {
        Instant until = Instant.now().plus(Duration.ofSeconds(30));
        while (!Files.readString(data.resolve("logs/waymark.log")).contains(text)) {
            assertThat(Instant.now()).as("a line with %s", text).isBefore(until);
            Thread.sleep(100);
        }
    }

    private static java.util.List<String> everything(Path data, LaunchedWaymark waymark) throws IOException {
        var texts = new java.util.ArrayList<String>();
        texts.add(waymark.output());
        try (var files = Files.list(data.resolve("logs"))) {
            for (Path file : files.toList()) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        assertThat(texts).hasSizeGreaterThan(2);
        return texts;
    }
}
