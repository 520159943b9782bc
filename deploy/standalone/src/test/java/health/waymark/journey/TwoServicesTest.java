package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.access.server.TestIssuer;
import health.waymark.database.DatabaseSettings;
import health.waymark.database.TestDatabase;
import health.waymark.standalone.LaunchedWaymark;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** The two sides as two processes, with a database in common and tokens from somebody else. */
class TwoServicesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CARE_PLAN = """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"fullUrl": "urn:uuid:6f3a2b1c-0d9e-4c57-8a41-2b7d1e5f9c30",
               "resource": {"resourceType": "Patient", "id": "p1", "name": [{"text": "B. Lindqvist"}]}},
              {"fullUrl": "urn:uuid:0c8e7d52-9b1f-4e63-a7d4-5f6081923ab4",
               "resource": {"resourceType": "CarePlan", "id": "cp1", "status": "active", "intent": "plan",
                 "subject": {"reference": "urn:uuid:6f3a2b1c-0d9e-4c57-8a41-2b7d1e5f9c30"},
                 "period": {"start": "2026-01-05"}}}]}""";

    private final DatabaseSettings database = TestDatabase.create();
    private final TestIssuer issuer = new TestIssuer().start();
    private final String token = issuer.token(
            "clinic-system", Map.of("organisation", "north", "scope", "commands plans", "client_id", "clinic-system"));
    private final List<LaunchedWaymark> running = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stop() throws IOException {
        for (LaunchedWaymark each : running) {
            each.close();
        }
        issuer.close();
    }

    /** One journey, since each of its starts takes longer than all that is asked in between. */
    @Test
    void whatOneTakesTheOtherShowsWhicheverWasThereFirst() throws Exception {
        Clinic first = side("query");
        assertThat(first.get("/api/plans").get("total").asLong()).isZero();
        running.remove(0).close();

        Clinic commands = side("command");
        String early = commands.draft();
        theCommandSideIsOperatedWhereItRuns();
        String job = anImportThatWaitsForTheQuerySide(commands);

        Clinic queries = side("query");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> commands.get(job).get("status").asString().equals("COMPLETED"));
        assertThat(queries.get("/api/plans").get("total").asLong())
                .as("what was drafted and what was imported")
                .isEqualTo(2);

        JsonNode late = commands.send("DraftPlan", """
                {"subject": {"type": "CLIENT", "id": "c-7", "display": "C"}, "startsOn": "2026-01-05"}""");
        HttpResponse<String> plan = queries.exchange(
                queries.request("/api/plans/" + late.get("planId").asString())
                        .header("Waymark-At-Least", late.get("position").asString()));
        assertThat(plan.statusCode()).as(plan.body()).isEqualTo(200);
        assertThat(Clinic.json(plan).get("position")).isEqualTo(late.get("position"));
        assertThat(queries.get("/api/plans/" + early).get("version").asLong()).isEqualTo(1);

        assertUnknown(commands.read("/api/plans/" + early));
        assertUnknown(commands.read("/api/reviews"));
        assertUnknown(queries.read("/api/commands"));
        String page = "/plans/" + early;
        assertThat(queries.exchange(queries.request(page).header("Accept", "text/html"))
                        .body())
                .contains("Here plans can only be read")
                .doesNotContain("/do/");
        HttpResponse<String> form =
                queries.exchange(queries.request(page + "/do/SetGoal").header("Accept", "text/html"));
        assertThat(form.statusCode()).isEqualTo(409);
        assertThat(form.body()).contains("Plans can only be read here");
        assertUnknown(queries.post("DraftPlan", "{}"));
        assertUnknown(queries.batch("{}"));
        eachRoleHasItsPart();
        theQuerySideIsOperatedWhereItRuns();
    }

    private static String anImportThatWaitsForTheQuerySide(Clinic commands) {
        HttpResponse<String> started = commands.exchange(commands.request("/api/imports/fhir")
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(CARE_PLAN)));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        String job = "/api/jobs/" + Clinic.json(started).get("jobId").asString();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> commands.get(job).at("/progress/done").asLong() == 1);
        assertThat(commands.get(job).get("status").asString()).isEqualTo("RUNNING");
        return job;
    }

    private void theCommandSideIsOperatedWhereItRuns() throws Exception {
        Clinic commands = administrator(0);
        assertThat(operate(commands))
                .contains("due-list", "href=\"/operate/deadlines\"", "href=\"/operate/jobs\"")
                .doesNotContain("/operate/parked-plans", "/operate/views", "/operate/users", "/operate/clients");
        assertThat(commands.get("/api/deadlines").get("total").asLong()).isZero();
        assertUnknown(commands.read("/api/parked-plans"));
    }

    private void theQuerySideIsOperatedWhereItRuns() throws Exception {
        Clinic queries = administrator(1);
        assertThat(operate(queries))
                .contains("plans", "href=\"/operate/parked-plans\"", "href=\"/operate/log\"")
                .contains("href=\"/operate/views\"", "href=\"/operate/jobs\"")
                .doesNotContain("due-list", "/operate/deadlines", "/operate/users");
        assertThat(queries.get("/api/parked-plans").size()).isZero();
        assertUnknown(queries.read("/api/deadlines"));
        assertUnknown(queries.read("/api/users"));
    }

    /** Nobody can sign in where users are another issuer's: a gateway brings the administrator's token. */
    private Clinic administrator(int side) throws Exception {
        String admin = issuer.token("adam", Map.of("organisation", "north", "roles", List.of("ADMINISTRATOR")));
        return new Clinic(running.get(side).address(), admin);
    }

    private static String operate(Clinic side) {
        HttpResponse<String> page = side.exchange(side.request("/operate").header("Accept", "text/html"));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private Clinic side(String side) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(TestDatabase.arguments(database)));
        arguments.add("--server.port=0");
        arguments.add("--waymark.sides=" + side);
        arguments.add("--waymark.data-dir=" + folder.resolve(side));
        arguments.add("--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.address());
        LaunchedWaymark launched = LaunchedWaymark.with(arguments.toArray(String[]::new));
        running.add(launched);
        URI address = launched.address();
        Clinic clinic = new Clinic(address, token);
        assertThat(clinic.get("/actuator/health").get("status").asString()).isEqualTo("UP");
        return clinic;
    }

    private static void assertUnknown(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(Clinic.json(answer).get("code").asString()).isEqualTo("unknown");
    }

    /** Whoever works with the tables owns none of them. */
    private void eachRoleHasItsPart() {
        JdbcClient application = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.username(), database.password()));
        assertThat(application
                        .sql("select distinct schemaname || ' ' || tableowner from pg_tables"
                                + " where schemaname in ('event_log', 'read_model')")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("event_log " + TestDatabase.OWNER, "read_model " + TestDatabase.OWNER);
    }
}
