package health.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import health.waymark.access.server.TestIssuer;
import health.waymark.database.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Role by scope by organisation by endpoint, for every endpoint that there is: one not named here fails. */
class AuthorisationMatrixTest {

    private static final List<String> ROLES = List.of("CLINICIAN", "SUPERVISOR", "COMPLIANCE", "ADMINISTRATOR");
    private static final List<String> SCOPES = List.of("commands", "plans", "audit", "analytics", "metrics");
    private static final String ANYBODY =
            "commands plans audit analytics metrics CLINICIAN SUPERVISOR COMPLIANCE ADMINISTRATOR";
    private static final String PEOPLE = "CLINICIAN SUPERVISOR COMPLIANCE ADMINISTRATOR";
    private static final String SENDERS = "commands CLINICIAN SUPERVISOR";
    private static final String READERS = "plans CLINICIAN SUPERVISOR COMPLIANCE";
    private static final String AUDITORS = "audit COMPLIANCE";
    private static final String OPERATORS = "ADMINISTRATOR";
    private static final Set<String> NEED_A_SUPERVISOR = Set.of("ReassignClinician");
    private static final Set<String> ARE_COMPLIANCES = Set.of("PlaceLegalHold", "ReleaseLegalHold");

    /** Who gets past the gate of which endpoint: written down apart from the code, from the design. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("GET /api/commands", ANYBODY),
            Map.entry("GET /api/commands/{type}", ANYBODY),
            Map.entry("POST /api/commands", "commands audit CLINICIAN SUPERVISOR COMPLIANCE"),
            Map.entry("POST /api/commands/{type}", SENDERS),
            Map.entry("POST /api/imports/fhir", "commands"),
            Map.entry("GET /api/jobs", ANYBODY),
            Map.entry("GET /api/jobs/{jobId}", ANYBODY),
            Map.entry("DELETE /api/jobs/{jobId}", ANYBODY),
            Map.entry("GET /api/plans", READERS),
            Map.entry("GET /api/plans/{planId}", READERS),
            Map.entry("GET /api/plans/{planId}/history", READERS),
            Map.entry("GET /api/plans/{planId}/diff", READERS),
            Map.entry("GET /api/plans/{planId}/timeline", READERS),
            Map.entry("GET /api/caseloads/{clinician}", READERS),
            Map.entry("GET /api/reviews", READERS),
            Map.entry("GET /api/refusals", AUDITORS),
            Map.entry("GET /api/accesses", AUDITORS),
            Map.entry("GET /api/corrections", AUDITORS),
            Map.entry("GET /api/actions", AUDITORS),
            Map.entry("GET /api/retention", AUDITORS),
            Map.entry("GET /api/organisation/settings", "COMPLIANCE ADMINISTRATOR"),
            Map.entry("PUT /api/organisation/settings", "COMPLIANCE ADMINISTRATOR"),
            Map.entry("GET /api/disclosures", AUDITORS),
            Map.entry("POST /api/audit-packages", AUDITORS),
            Map.entry("GET /api/audit-packages/{packageId}", AUDITORS),
            Map.entry("GET /api/notification-settings", PEOPLE),
            Map.entry("PUT /api/notification-settings", PEOPLE),
            Map.entry("GET /api/deliveries", "ADMINISTRATOR"),
            Map.entry("POST /api/deliveries/{deliveryId}/resend", "ADMINISTRATOR"),
            Map.entry("POST /api/deliveries/{deliveryId}/discard", "ADMINISTRATOR"),
            Map.entry("GET /api/reminders", READERS),
            Map.entry("GET /api/ledger/checkpoint", AUDITORS),
            Map.entry("GET /api/ledger/tile/{*path}", AUDITORS),
            Map.entry("GET /api/ledger/inclusion", AUDITORS),
            Map.entry("GET /api/ledger/consistency", AUDITORS),
            Map.entry("GET /api/ledger/keys", AUDITORS),
            Map.entry("POST /api/ledger/keys", OPERATORS),
            Map.entry("POST /api/ledger/verification", AUDITORS),
            Map.entry("GET /api/processors", OPERATORS),
            Map.entry("GET /api/operations", "audit COMPLIANCE ADMINISTRATOR"),
            Map.entry("GET /api/parked-plans", OPERATORS),
            Map.entry("POST /api/parked-plans/{planId}/retry", OPERATORS),
            Map.entry("POST /api/parked-plans/{planId}/discard", OPERATORS),
            Map.entry("POST /api/parked-plans/{planId}/take-up", OPERATORS),
            Map.entry("POST /api/rebuilds", OPERATORS),
            Map.entry("GET /api/deadlines", OPERATORS),
            Map.entry("POST /api/deadlines/reconciliation", OPERATORS),
            Map.entry("POST /api/deadlines/{planId}/look", OPERATORS),
            Map.entry("POST /api/jobs/{jobId}/cancel", OPERATORS));

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestIssuer issuer = new TestIssuer().start();
    private static final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext waymark;
    private static String planId;

    @BeforeAll
    static void start() {
        var arguments = new ArrayList<>(List.of(TestDatabase.arguments(TestDatabase.create())));
        arguments.add("--server.port=0");
        arguments.add("--waymark.data-dir=" + folder.resolve("data"));
        arguments.add("--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.address());
        waymark = Serve.start(arguments);
        var drafted = send(
                "POST",
                "/api/commands/DraftPlan",
                token("commands", "north"),
                "{\"subject\": {\"type\": \"CLIENT\", \"id\": \"c-1\", \"display\": \"C\"}, \"startsOn\": \"2026-01-01\"}");
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(200);
        planId = JSON.readTree(drafted.body()).get("planId").asString();
    }

    @AfterAll
    static void stop() {
        waymark.close();
        issuer.close();
    }

    /** Of a client with this scope or of a person with this role. */
    private static String token(String scopeOrRole, String organisation) {
        String claim = ROLES.contains(scopeOrRole) ? "roles" : "scope";
        return issuer.token("t-" + scopeOrRole, Map.of("organisation", organisation, claim, List.of(scopeOrRole)));
    }

    private static HttpResponse<String> send(String method, String path, String token, String body) {
        String address = "http://localhost:" + waymark.getEnvironment().getProperty("local.server.port");
        boolean batch = path.equals("/api/commands") && method.equals("POST");
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", batch ? "application/x-ndjson" : "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What Spring would dispatch to, by method and pattern. */
    private static Set<String> endpoints() {
        Set<String> found = new TreeSet<>();
        waymark.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> {
                    for (String pattern : info.getPatternValues()) {
                        info.getMethodsCondition().getMethods().forEach(method -> found.add(method + " " + pattern));
                    }
                }));
        return found.stream()
                .filter(endpoint -> endpoint.contains(" /api/") || endpoint.contains(" /fhir"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String addressOf(String endpoint) {
        return endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{planId}", planId)
                .replace("{type}", "DraftPlan")
                .replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
    }

    private static Set<String> welcomeAt(String endpoint) {
        return Set.of(EXPECTED.getOrDefault(endpoint, "nobody").split(" "));
    }

    private static HttpResponse<String> ask(String endpoint, String token) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        return send(method, addressOf(endpoint), token, method.equals("GET") ? "" : "{}");
    }

    @Test
    void everyEndpointIsNamedHere() {
        assertThat(EXPECTED.keySet()).containsAll(endpoints());
    }

    @TestFactory
    Stream<DynamicTest> everyEndpointOpensToWhomItShould() {
        return endpoints().stream().flatMap(endpoint -> Stream.concat(SCOPES.stream(), ROLES.stream())
                .map(who -> dynamicTest(endpoint + " by " + who, () -> {
                    int status = ask(endpoint, token(who, "north")).statusCode();
                    if (welcomeAt(endpoint).contains(who)) {
                        assertThat(status).isNotIn(401, 403, 500, 503);
                    } else {
                        assertThat(status).isEqualTo(403);
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> nobodyComesInWithoutAnOrganisationAScopeOrARole() {
        return endpoints().stream()
                .map(endpoint -> dynamicTest(endpoint, () -> {
                    String homeless = issuer.token("x", Map.of("scope", String.join(" ", SCOPES), "roles", ROLES));
                    String powerless = issuer.token("x", Map.of("organisation", "north", "scope", "openid"));
                    assertThat(ask(endpoint, homeless).statusCode()).isEqualTo(403);
                    assertThat(ask(endpoint, powerless).statusCode()).isEqualTo(403);
                    assertThat(ask(endpoint, "nonsense").statusCode()).isEqualTo(401);
                }));
    }

    /** A person's role decides, whatever scopes their token carries besides. */
    @TestFactory
    Stream<DynamicTest> aScopeAddsNothingToARole() {
        return endpoints().stream().flatMap(endpoint -> ROLES.stream()
                .map(role -> dynamicTest(endpoint + " by " + role + " with every scope", () -> {
                    String token = issuer.token(
                            "p", Map.of("organisation", "north", "roles", role, "scope", String.join(" ", SCOPES)));
                    boolean expected = welcomeAt(endpoint).contains(role);
                    assertThat(ask(endpoint, token).statusCode() != 403).isEqualTo(expected);
                })));
    }

    @TestFactory
    Stream<DynamicTest> anotherOrganisationsPlanIsNotThere() {
        return endpoints().stream()
                .filter(endpoint -> endpoint.startsWith("GET /api/") && READERS.equals(EXPECTED.get(endpoint)))
                .flatMap(endpoint -> Stream.of("plans", "CLINICIAN", "SUPERVISOR", "COMPLIANCE")
                        .map(who -> dynamicTest(endpoint + " by " + who + " of the south", () -> {
                            var answer = ask(endpoint, token(who, "south"));
                            assertThat(answer.body()).doesNotContain(planId);
                            if (endpoint.contains("{planId}")) {
                                assertThat(answer.statusCode()).isIn(400, 404);
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandIsTakenFromWhomItShould() {
        JsonNode catalogue = JSON.readTree(
                send("GET", "/api/commands", token("commands", "north"), "").body());
        Map<String, JsonNode> examples = new TreeMap<>();
        catalogue.forEach(entry -> examples.put(entry.get("name").asString(), entry.get("example")));
        return examples.entrySet().stream().flatMap(command -> Stream.concat(SCOPES.stream(), ROLES.stream())
                .map(who -> dynamicTest(command.getKey() + " by " + who, () -> {
                    var answer = send(
                            "POST",
                            "/api/commands/" + command.getKey(),
                            token(who, "south"),
                            command.getValue().toString());
                    boolean held = ARE_COMPLIANCES.contains(command.getKey());
                    boolean senders =
                            List.of((held ? AUDITORS : SENDERS).split(" ")).contains(who);
                    boolean taken =
                            senders && !(NEED_A_SUPERVISOR.contains(command.getKey()) && who.equals("CLINICIAN"));
                    assertThat(answer.statusCode() != 403).as(answer.body()).isEqualTo(taken);
                })));
    }

    @Test
    void onlyASupervisorOrASystemCoSigns() {
        String body = "{\"planId\": \"" + planId + "\", \"signer\": {\"id\": \"s\", \"display\": \"S\"},"
                + " \"role\": \"SUPERVISOR\", \"meaning\": \"agreed\"}";
        Map<String, Integer> statuses = new TreeMap<>();
        for (String who : List.of("commands", "CLINICIAN", "SUPERVISOR", "COMPLIANCE")) {
            statuses.put(
                    who,
                    send("POST", "/api/commands/AttestPlan", token(who, "north"), body)
                            .statusCode());
        }
        assertThat(statuses.get("CLINICIAN")).isEqualTo(403);
        assertThat(statuses.get("COMPLIANCE")).isEqualTo(403);
        assertThat(statuses.get("SUPERVISOR")).isNotEqualTo(403);
        assertThat(statuses.get("commands")).isNotEqualTo(403);
    }

    @TestFactory
    Stream<DynamicTest> anotherOrganisationsPlanTakesNoCommand() {
        return SCOPES.stream()
                .filter("commands"::equals)
                .flatMap(who -> Stream.of(who, "CLINICIAN", "SUPERVISOR"))
                .map(who -> dynamicTest(who + " of the south", () -> {
                    var answer = send(
                            "POST",
                            "/api/commands/AddProblem",
                            token(who, "south"),
                            "{\"planId\": \"" + planId + "\", \"statement\": \"sleeps badly\"}");
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
                }));
    }
}
