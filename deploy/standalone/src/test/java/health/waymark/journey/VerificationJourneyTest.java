package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.ledger.cli.VerifyCommand;
import health.waymark.standalone.RunningWaymark;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever answers a surveyor has the whole record walked, and is told what that proves and what it doesn't. */
class VerificationJourneyTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private RunningWaymark waymark = RunningWaymark.shared();

    @Test
    void anUntouchedRecordIsProvenWithACheckpointToItsEnd() throws IOException {
        String note = sealed(clinic().draft());
        JsonNode without = verified("");
        assertThat(without.get("intact").asBoolean()).as(without.toString()).isTrue();
        assertThat(without.get("checked")).isEqualTo(without.get("events"));
        assertThat(without.get("truncation").asString()).isEqualTo("NOT_EXCLUDED");
        assertThat(without.get("sentence").asString()).contains("can't be excluded");
        assertThat(without.has("firstBadPosition")).isFalse();

        JsonNode held = verified(JSON.writeValueAsString(Map.of("checkpoint", note)));
        assertThat(held.get("intact").asBoolean()).as(held.toString()).isTrue();
        assertThat(held.get("truncation").asString()).isEqualTo("EXCLUDED");

        JsonNode foreign =
                verified(JSON.writeValueAsString(Map.of("checkpoint", note.replaceFirst("\n\\d+\n", "\n7\n"))));
        assertThat(foreign.get("intact").asBoolean()).isFalse();
        assertThat(foreign.get("sentence").asString())
                .contains("isn't one of this log", "The record itself is as it was sealed.");
        assertThat(foreign.get("checkpointUnusable").asBoolean()).isTrue();
        for (String garbage :
                List.of("", "lorem ipsum", note.substring(0, note.indexOf("\n\n")), note.stripTrailing())) {
            HttpResponse<String> refused = asked(JSON.writeValueAsString(Map.of("checkpoint", garbage)));
            assertThat(refused.statusCode()).as(garbage).isEqualTo(400);
            assertThat(Clinic.json(refused).at("/violations/0/pointer").asString())
                    .isEqualTo("/checkpoint");
            assertThat(refused.body()).doesNotContain("lorem");
        }
        assertThat(asked("{\"checkpoints\": []}").statusCode()).isEqualTo(400);
        assertThat(Clinic.as("analytics")
                        .exchange(Clinic.as("analytics")
                                .request("/api/ledger/verification")
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aComplianceOfficerHasItVerifiedByPage() throws IOException {
        String note = sealed(clinic().draft());
        Visitor compliance = Visitor.signedInAs("compliance");
        assertThat(compliance.get("/audit/proof").body()).contains("The checkpoint of this moment");
        assertThat(compliance.get("/audit/proof/checkpoint").body()).startsWith(note.substring(0, note.indexOf('\n')));
        String typed = URLEncoder.encode(note.replace("\n", "\r\n"), StandardCharsets.UTF_8);
        assertThat(compliance.sent("/audit/proof", "", "checkpoint=" + typed).body())
                .containsAnyOf("The record is being checked", "Intact."); // which may be so at once
        assertThat(checked(compliance))
                .contains("Intact.", "nothing was cut off", "Asked for by compliance on <time", ", ended <time");

        String forged = URLEncoder.encode(note.replaceFirst("\n\\d+\n", "\n7\n"), StandardCharsets.UTF_8);
        compliance.sent("/audit/proof", "", "checkpoint=" + forged);
        assertThat(checked(compliance))
                .contains("The checkpoint can’t be used.", "The record itself is as it was sealed.")
                .doesNotContain("Not as it was sealed.");
        assertThat(Visitor.signedInAs("clinician").get("/audit/proof").statusCode())
                .isEqualTo(403);
    }

    private static String checked(Visitor compliance) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> compliance.get("/audit/proof").body(), it -> !it.contains("Look again"));
    }

    @Test
    void whatIsNoCheckpointIsRefusedOnThePage() {
        Visitor compliance = Visitor.signedInAs("compliance");
        Clinic same = new Clinic(waymark.address(), compliance.token());
        JsonNode before = same.get("/api/jobs").get("total");
        HttpResponse<String> refused = compliance.sent("/audit/proof", "", "checkpoint=my+notes");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Not checked", "This isn&#39;t a checkpoint", ">my notes</textarea>")
                .contains("aria-invalid=\"true\"")
                .doesNotContain("The record is being checked");
        assertThat(same.get("/api/jobs").get("total")).isEqualTo(before);
        assertThat(refused.body())
                .contains("Compare them with what you were given")
                .doesNotContain("waymark.ledger");
    }

    @Test
    void whoeverHasTheMachineHasItVerifiedToo() throws IOException {
        Path note = Files.writeString(folder.resolve("checkpoint"), sealed(clinic().draft()));
        StringWriter said = new StringWriter();
        assertThat(atTheTerminal(said)).as(said.toString()).isZero();
        assertThat(said.toString()).contains("as it was sealed", "can't be excluded");
        assertThat(atTheTerminal(said, "--checkpoint", note.toString())).isZero();
        assertThat(said.toString()).contains("nothing was cut off");

        assertThat(atTheTerminal(said, "--checkpoint", folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(said.toString()).contains("can't be read");
        Files.writeString(note, "\n");
        assertThat(atTheTerminal(said, "--checkpoint", note.toString())).isEqualTo(2);
        assertThat(said.toString()).contains("is empty");
        Files.writeString(note, "no note");
        assertThat(atTheTerminal(said, "--checkpoint", note.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("isn't one of this log");
    }

    /** On a Waymark of its own: what is done to it here nobody could undo. */
    @Test
    void whatASuperuserAlteredIsNamedByPositionAndPlan() throws Exception {
        try (RunningWaymark own = RunningWaymark.on(folder.resolve("data"))) {
            waymark = own;
            String plan = clinic().draft();
            long position = clinic().send(
                            "AddProblem", "{\"planId\": \"%s\", \"statement\": \"Worry\"}".formatted(plan))
                    .get("position")
                    .asLong();
            clinic().draft();
            sealed(plan);
            try (Connection superuser = superuser(own.data());
                    Statement statement = superuser.createStatement()) {
                statement.execute("set session_replication_role = replica"); // no trigger stands in the way
                assertThat(statement.executeUpdate(
                                "update event_log.event set payload = payload || ' '::bytea where position = "
                                        + position))
                        .isEqualTo(1);
            }
            JsonNode found = verified("");
            assertThat(found.get("intact").asBoolean()).isFalse();
            assertThat(found.get("firstBadPosition").asLong()).isEqualTo(position);
            assertThat(found.get("planId").asString()).isEqualTo(plan);
            assertThat(found.get("truncation").asString()).isEqualTo("NOT_EXCLUDED");

            StringWriter said = new StringWriter();
            assertThat(atTheTerminal(said)).isEqualTo(1);
            assertThat(said.toString()).contains("position " + position, "plan " + plan);
        }
    }

    private static Connection superuser(Path data) throws IOException, SQLException {
        JsonNode secrets = JSON.readTree(Files.readAllBytes(data.resolve("database.json")));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + secrets.get("port").asInt() + "/waymark",
                "postgres",
                secrets.get("superuserPassword").asString());
    }

    private Clinic clinic() {
        return new Clinic(waymark.address(), waymark.data(), "clinic-system");
    }

    /** A checkpoint that has a plan's events in it. */
    private String sealed(String plan) throws IOException {
        long last = LeafRow.of(waymark.data(), plan).stream()
                .mapToLong(event -> event.leaf().position())
                .max()
                .orElseThrow();
        LedgerReader.of(waymark).checkpointWith(last);
        return auditor().read("/api/ledger/checkpoint").body();
    }

    private Clinic auditor() {
        return new Clinic(waymark.address(), waymark.data(), "auditor");
    }

    private HttpResponse<String> asked(String body) {
        return auditor()
                .exchange(auditor()
                        .request("/api/ledger/verification")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode verified(String body) {
        HttpResponse<String> answer = asked(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String job = answer.headers().firstValue("Location").orElseThrow();
        JsonNode ended = Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> auditor().get(job), it -> !List.of("QUEUED", "RUNNING")
                        .contains(it.get("status").asString()));
        assertThat(ended.get("status").asString()).as(ended.toString()).isEqualTo("COMPLETED");
        return ended.get("result");
    }

    private int atTheTerminal(StringWriter said, String... words) {
        said.getBuffer().setLength(0);
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.add("--waymark.data-dir=" + waymark.data());
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments.toArray(String[]::new));
    }
}
