package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.operate.rebuild.RebuildCommand;
import health.waymark.standalone.RunningWaymark;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The read model held against the log and made anew: by page, by program and at the terminal. */
class RebuildJourneyTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Clinic clinic = Clinic.system();
    private final Visitor visitor = Visitor.signedInAs("admin");
    private final Clinic admin = new Clinic(RunningWaymark.shared().address(), visitor.token());
    private final JdbcClient database = RunningWaymark.shared().bean(JdbcClient.class);

    @Test
    void whatSomebodyAlteredInTheViewsIsFoundAndMendedByPage() {
        String plan = ActivePlan.of(clinic);
        clinic.get("/api/plans/" + plan);
        alter(plan);
        assertThat(words(plan)).contains("Nothing happened.");

        assertThat(visitor.sent("/operate/views", "/plans/comparison", "").body())
                .contains("Ordered.");
        assertThat(ended())
                .contains("Completed", plan, "What was read is not what the log says.", "what is read stayed")
                .contains("history_entry", "timeline_point", "reminder")
                .doesNotContain("A. Rivera");
        assertThat(words(plan)).as("it was only compared").contains("Nothing happened.");

        assertThat(visitor.sent("/operate/views", "/plans/rebuild", "").body()).contains("Ordered.");
        assertThat(ended()).contains("Completed", plan, "What was made is read now.");
        assertThat(words(plan)).doesNotContain("Nothing happened.");
        assertThat(visitor.get("/operate/log").body())
                .contains(
                        "Had the views (plans) held against the log.", "Had the views (plans) made anew from the log.");
    }

    @Test
    void aProgramOrdersItAndSeesWhatCameOfIt() {
        clinic.get("/api/plans/" + ActivePlan.of(clinic));
        HttpResponse<String> ordered = order("{\"projection\": \"plans\", \"compareOnly\": true}");
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
        JsonNode job = ended(ordered.headers().firstValue("Location").orElseThrow());
        assertThat(job.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(job.at("/progress/done").asLong())
                .isEqualTo(job.at("/progress/total").asLong())
                .isPositive();
        assertThat(job.at("/result/same").asBoolean()).as(job.toString()).isTrue();
        assertThat(job.at("/result/switched").asBoolean()).isFalse();
        JsonNode again = ended(order("{\"projection\": \"plans\", \"compareOnly\": true}")
                .headers()
                .firstValue("Location")
                .orElseThrow());
        assertThat(again.at("/result/tables")).as("the same hashes each time").isEqualTo(job.at("/result/tables"));

        JsonNode other = Clinic.json(order("{\"projection\": \"outbox\"}"));
        assertThat(other.get("status").asInt()).isEqualTo(400);
        assertThat(other.at("/violations/0/pointer").asString()).isEqualTo("/projection");
        assertThat(order("{\"projection\": \"plans\", \"force\": true}").statusCode())
                .isEqualTo(400);
        assertThat(order("{}").statusCode()).isEqualTo(400);
    }

    @Test
    void whoeverHasTheMachineOrdersItOfTheWaymarkThatRuns() {
        String plan = ActivePlan.of(clinic);
        clinic.get("/api/plans/" + plan);
        StringWriter said = new StringWriter();
        assertThat(atTheTerminal(said, "plans")).as(said.toString()).isZero();
        assertThat(said.toString()).contains("What was read is what the log says.", "read now", "history_entry");

        alter(plan);
        assertThat(atTheTerminal(said, "plans", "--compare-only")).isEqualTo(1);
        assertThat(said.toString()).contains("is not what the log says", plan);
        assertThat(atTheTerminal(said, "plans")).isZero();
        assertThat(words(plan)).doesNotContain("Nothing happened.");
        assertThat(visitor.get("/operate/log").body()).contains("at the terminal");

        assertThat(atTheTerminal(said, "outbox")).isEqualTo(2);
        assertThat(said.toString()).contains("There is no projection 'outbox'");
    }

    @Test
    void whoLookedIsHeldAgainstTheLogAndMadeAnewToo() {
        String plan = ActivePlan.of(clinic);
        clinic.get("/api/plans/" + plan);
        List<JsonNode> looks = new Auditor().awaited("/api/accesses?plan=" + plan, 3);
        database.sql("delete from evidence.access where plan_id = ?")
                .param(UUID.fromString(plan))
                .update();
        StringWriter said = new StringWriter();
        assertThat(atTheTerminal(said, "evidence", "--compare-only")).isEqualTo(1);
        assertThat(said.toString()).contains("is not what the log says", "access", "refusal");

        assertThat(visitor.sent("/operate/views", "/evidence/rebuild", "").body())
                .contains("Ordered.");
        assertThat(ended()).contains("Looks and refused commands", "What was made is read now.");
        assertThat(new Auditor().awaited("/api/accesses?plan=" + plan, looks.size()))
                .containsAll(looks);
        assertThat(atTheTerminal(said, "evidence", "--compare-only")).isZero();
        assertThat(visitor.get("/operate/log").body()).contains("Had the views (evidence) made anew from the log.");
    }

    private void alter(String plan) {
        assertThat(database.sql("update read_model.history_entry set words = 'Nothing happened.'"
                                + " where plan_id = ? and version = 1")
                        .param(UUID.fromString(plan))
                        .update())
                .isEqualTo(1);
    }

    private String words(String plan) {
        return clinic.get("/api/plans/" + plan + "/history").toString();
    }

    /** The page, once what was ordered last has ended. */
    private String ended() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> visitor.get("/operate/views").body(), page -> !page.contains("Call it off"));
    }

    private JsonNode ended(String job) {
        return Awaitility.await().atMost(PATIENCE).until(() -> admin.get(job), it -> !List.of("QUEUED", "RUNNING")
                .contains(it.get("status").asString()));
    }

    private HttpResponse<String> order(String body) {
        return admin.exchange(admin.request("/api/rebuilds")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static int atTheTerminal(StringWriter said, String... words) {
        said.getBuffer().setLength(0);
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.add("--waymark.data-dir=" + RunningWaymark.shared().data());
        return new CommandLine(new RebuildCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments.toArray(String[]::new));
    }
}
