package health.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import health.waymark.access.Actor;
import health.waymark.access.Person;
import health.waymark.access.PurposeOfUse;
import health.waymark.access.Role;
import health.waymark.access.server.TestIssuer;
import health.waymark.axonserver.FakeAxonServer;
import health.waymark.axonserver.log.ServerStorage;
import health.waymark.command.gate.CommandGate;
import health.waymark.command.gate.Receipt;
import health.waymark.database.DatabaseSettings;
import health.waymark.database.TestDatabase;
import health.waymark.delivery.gate.NotificationGate;
import health.waymark.delivery.gate.QuietHours;
import health.waymark.eventlog.PostgresEventStorage;
import health.waymark.http.Problem;
import health.waymark.journey.Clinic;
import health.waymark.ledger.query.HeldCheckpoint;
import health.waymark.ledger.query.Verification;
import health.waymark.ledger.query.Verified;
import health.waymark.processing.PositionTokens;
import health.waymark.projection.Projections;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two sides on an Axon Server: a stand-in, since no real one can be had where this is built. */
@ExtendWith(OutputCaptureExtension.class)
class AxonServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Actor DANA = new Actor(
            "dana",
            "Dana Whitfield",
            Actor.Kind.USER,
            Set.of(Role.CLINICIAN),
            Set.of(),
            "north",
            new Person("clin-7", "Dana Whitfield", "LCSW"),
            null,
            PurposeOfUse.TREAT);
    private static final Actor COMPLIANCE = new Actor(
            "carl",
            "Carl",
            Actor.Kind.USER,
            Set.of(Role.COMPLIANCE),
            Set.of(),
            "north",
            null,
            null,
            PurposeOfUse.HCOMPL);

    private final FakeAxonServer server = new FakeAxonServer().reserve();
    private final DatabaseSettings database = TestDatabase.create();
    private final TestIssuer issuer = new TestIssuer().start();
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    @TempDir
    Path secrets;

    @TempDir
    Path data;

    @AfterEach
    void stop() {
        running.forEach(ConfigurableApplicationContext::close);
        issuer.close();
        server.close();
    }

    private ConfigurableApplicationContext side(String side) throws Exception {
        List<String> arguments = new ArrayList<>(server.arguments());
        for (String argument : TestDatabase.arguments(database)) {
            if (argument.startsWith("--waymark.database.password=")) {
                // As a container is given it: a file by the property's name.
                Files.writeString(
                        secrets.resolve("waymark.database.password"), argument.replaceFirst("[^=]*=", "") + "\n");
            } else {
                arguments.add(argument);
            }
        }
        arguments.add("--spring.config.import=configtree:" + secrets + "/");
        arguments.add("--server.port=0");
        arguments.add("--waymark.sides=" + side);
        arguments.add("--waymark.data-dir=" + data.resolve(side));
        arguments.add("--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.address());
        ConfigurableApplicationContext context = Serve.start(arguments);
        running.add(context);
        return context;
    }

    private Clinic clinic(ConfigurableApplicationContext context) {
        String token = issuer.token(
                "clinic-system",
                Map.of("organisation", "north", "scope", "commands plans", "client_id", "clinic-system"));
        return new Clinic(
                URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port")), token);
    }

    @Test
    void bothSidesLiveOnAxonServer(CapturedOutput output) throws Exception {
        ConfigurableApplicationContext commandSide = side("command");
        Clinic commands = clinic(commandSide);
        isAway(commands);
        await().until(() -> output.toString().contains("does not answer: nothing can be recorded"));
        assertThat(output.toString().split("does not answer: nothing can be recorded", -1))
                .as("one line")
                .hasSize(2);
        assertThat(output).contains("axon.axonserver.servers").doesNotContain("AxonServerManagedChannel");

        server.start();
        awaitHealth(commands, 200);
        String plan = commands.draft();
        assertThat(server.events.all()).hasSize(1);
        JsonNode goal = keysAndVersionsHold(commands, plan);

        ConfigurableApplicationContext querySide = side("query");
        Clinic queries = clinic(querySide);
        viewsFollow(commands, queries, plan, goal);
        theLedgerSealsWhatLiesThere(querySide);
        whoRunsItIsToldWhereTheEventsLie(commandSide);
        itIsWiredAsMeant(commandSide, querySide);
        aLoneQuerySideHasItsCommandsCarriedOut(querySide, queries, plan);
        aRestartLosesNothing(commands, queries, plan);
        viewsAreMadeAnew(querySide, queries, plan);
    }

    private static void isAway(Clinic commands) {
        awaitHealth(commands, 503);
        HttpResponse<String> answer = commands.post(
                "DraftPlan",
                "{\"subject\": {\"type\": \"CLIENT\", \"id\": \"c\", \"display\": \"C\"},"
                        + " \"startsOn\": \"2026-01-05\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private static void awaitHealth(Clinic clinic, int status) {
        await().atMost(PATIENCE)
                .until(() -> clinic.exchange(clinic.request("/actuator/health")).statusCode() == status);
    }

    private static JsonNode keysAndVersionsHold(Clinic commands, String plan) {
        String goal = "{\"planId\": \"" + plan + "\", \"statement\": \"Sleep through the night\"}";
        JsonNode first = Clinic.json(commands.post("SetGoal", goal, "Idempotency-Key", "k-1", "If-Match", "\"1\""));
        assertThat(first.get("position").asLong()).isGreaterThan(1); // what is refused and looked at has its places too
        assertThat(Clinic.json(commands.post("SetGoal", goal, "Idempotency-Key", "k-1", "If-Match", "\"1\"")))
                .isEqualTo(first);
        assertThat(commands.post("SetGoal", goal, "If-Match", "\"1\"").statusCode())
                .isEqualTo(412);
        assertThat(commands.post("SetGoal", goal.replace("night", "day"), "Idempotency-Key", "k-1")
                        .statusCode())
                .isEqualTo(422);
        return first;
    }

    private static void viewsFollow(Clinic commands, Clinic queries, String plan, JsonNode goal) {
        JsonNode problem = commands.send("AddProblem", "{\"planId\": \"" + plan + "\", \"statement\": \"Lies awake\"}");
        HttpResponse<String> seen = queries.exchange(queries.request("/api/plans/" + plan)
                .header("Waymark-At-Least", problem.get("position").asString()));
        assertThat(seen.statusCode()).as(seen.body()).isEqualTo(200);
        assertThat(Clinic.json(seen).get("position")).isEqualTo(problem.get("position"));
        JsonNode drafted = queries.get("/api/plans/" + plan + "?version=1");
        assertThat(drafted.get("goals").size()).isZero();
        assertThat(queries.get("/api/plans/" + plan + "?asOf=" + Instant.now())
                        .get("version")
                        .asLong())
                .isEqualTo(3);
        assertThat(queries.get("/api/plans/" + plan + "/history")
                        .get("items")
                        .valueStream()
                        .map(entry -> entry.get("position").asLong())
                        .toList())
                .isSorted()
                .containsExactly(
                        drafted.get("position").asLong(),
                        goal.get("position").asLong(),
                        problem.get("position").asLong());
    }

    private void theLedgerSealsWhatLiesThere(ConfigurableApplicationContext side) {
        String token =
                issuer.token("auditor", Map.of("organisation", "north", "scope", "audit", "client_id", "auditor"));
        Clinic auditor = new Clinic(
                URI.create("http://localhost:" + side.getEnvironment().getProperty("local.server.port")), token);
        await().atMost(PATIENCE)
                .until(() ->
                        auditor.read("/api/ledger/inclusion?position=3&size=3").statusCode() == 200);
        String checkpoint = auditor.read("/api/ledger/checkpoint").body();
        Verified verified =
                side.getBean(Verification.class).run(List.of(HeldCheckpoint.given(checkpoint)), walked -> {});
        assertThat(verified.well()).as(verified.toString()).isTrue();
        assertThat(verified.held()).isEqualTo(1);
        assertThat(verified.intact()).isEqualTo(verified.size()).isGreaterThanOrEqualTo(3);
    }

    private void whoRunsItIsToldWhereTheEventsLie(ConfigurableApplicationContext side) {
        String admin = issuer.token("adam", Map.of("organisation", "north", "roles", List.of("ADMINISTRATOR")));
        Clinic clinic = new Clinic(
                URI.create("http://localhost:" + side.getEnvironment().getProperty("local.server.port")), admin);
        assertThat(clinic.exchange(clinic.request("/operate").header("Accept", "text/html"))
                        .body())
                .contains("The events themselves are on the Axon Server");
    }

    private static void itIsWiredAsMeant(
            ConfigurableApplicationContext commandSide, ConfigurableApplicationContext querySide) {
        for (ConfigurableApplicationContext side : List.of(commandSide, querySide)) {
            assertThat(side.getBean(EventStorageEngine.class)).isInstanceOf(ServerStorage.class);
            assertThat(side.getBean(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
            assertThat(side.getBeansOfType(PostgresEventStorage.class)).isEmpty();
        }
        assertThat(querySide.getBean(TokenStore.class)).isInstanceOf(PositionTokens.class);
        assertThat(querySide.getBean(CommandGate.class).getClass().getSimpleName())
                .isEqualTo("RemoteGate");
        assertThat(commandSide.getBean(CommandGate.class).getClass().getSimpleName())
                .isEqualTo("InProcessGate");
    }

    private static void aLoneQuerySideHasItsCommandsCarriedOut(
            ConfigurableApplicationContext querySide, Clinic queries, String plan) {
        CommandGate gate = querySide.getBean(CommandGate.class);
        await().atMost(PATIENCE).until(() -> gate.admits(DANA, "SetGoal"));
        assertThat(gate.admits(COMPLIANCE, "SetGoal")).isFalse();
        JsonNode goal = JsonMapper.builder()
                .build()
                .readTree("{\"planId\": \"" + plan + "\", \"statement\": \"See friends again\"}");
        Receipt receipt = gate.send(DANA, "SetGoal", goal, 3L, "by-page");
        assertThat(receipt.version()).isEqualTo(4);
        assertThat(receipt.ids()).containsKey("goalId");
        assertThat(gate.send(DANA, "SetGoal", goal, 3L, "by-page")).isEqualTo(receipt);
        assertThatThrownBy(() -> gate.send(DANA, "SetGoal", goal, 3L, "late"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(412));
        JsonNode empty = JsonMapper.builder().build().readTree("{\"planId\": \"" + plan + "\"}");
        assertThatThrownBy(() -> gate.send(DANA, "SetGoal", empty, null, null))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(violation -> violation.pointer())
                        .contains("/statement"));
        assertThat(queries.exchange(queries.request("/plans/" + plan + "/do/SetGoal")
                                .header("Accept", "text/html"))
                        .statusCode())
                .isEqualTo(200);

        NotificationGate notifications = querySide.getBean(NotificationGate.class);
        assertThat(notifications.of(DANA).quietHours().use()).isEqualTo(QuietHours.Use.DEFAULT);
        assertThat(notifications.change(DANA, notifications.of(DANA))).isEqualTo(notifications.of(DANA));
        assertThat(notifications.reach(DANA).mail()).isFalse();
    }

    private static void viewsAreMadeAnew(ConfigurableApplicationContext querySide, Clinic queries, String plan) {
        JsonNode before = queries.get("/api/plans/" + plan);
        querySide.getBean(Projections.class).rebuild();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(queries.get("/api/plans/" + plan))
                .isEqualTo(before));
    }

    private void aRestartLosesNothing(Clinic commands, Clinic queries, String plan) {
        server.stop();
        isAway(commands);
        assertThat(queries.get("/api/plans/" + plan).get("version").asLong()).isEqualTo(4);
        server.start();
        awaitHealth(commands, 200);
        JsonNode later = commands.send("AddProblem", "{\"planId\": \"" + plan + "\", \"statement\": \"Worries\"}");
        HttpResponse<String> seen = queries.exchange(queries.request("/api/plans/" + plan)
                .header("Waymark-At-Least", later.get("position").asString()));
        assertThat(seen.statusCode()).as(seen.body()).isEqualTo(200);
    }
}
