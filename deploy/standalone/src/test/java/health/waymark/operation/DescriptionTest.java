package health.waymark.operation;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.journey.Clinic;
import health.waymark.journey.StoriedPlan;
import health.waymark.plan.command.CommandTypes;
import health.waymark.plan.command.Rule;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The API's description as any client gets it. */
class DescriptionTest {
    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#/components/schemas/([^\"]+)\"");

    static JsonNode api;
    static String storied;

    @BeforeAll
    static void fetch() {
        api = Clinic.as("analytics").get("/v3/api-docs");
        storied = StoriedPlan.told(Clinic.system());
    }

    @Test
    void everyOperationIsInOurWordsAndSaysWhoMay() {
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    JsonNode said = operation.getValue();
                    assertThat(said.at("/tags/0").asString()).as(name).matches("[A-Z][a-z ]+");
                    assertThat(said.hasNonNull("summary"))
                            .as("summary of " + name)
                            .isTrue();
                    assertThat(said.hasNonNull("description"))
                            .as("description of " + name)
                            .isTrue();
                    assertThat(said.at("/x-codeSamples/0/source").asString())
                            .as(name)
                            .contains("$waymark" + firstPart(path.getKey()));
                    said.path("parameters").forEach(parameter -> assertThat(parameter.hasNonNull("description"))
                            .as("%s of %s", parameter.get("name"), name)
                            .isTrue());
                    if (path.getKey().startsWith("/api")) {
                        assertThat(said.path("x-who-may").asString("")).as(name).matches("(Scope|Role|role) .*");
                    }
                }));
    }

    @Test
    void eachCommandIsAnOperationWithSchemaAndExample() {
        for (var type : CommandTypes.ALL) {
            String name = CommandTypes.name(type);
            JsonNode command = api.at("/paths/~1api~1commands~1" + name + "/post");
            JsonNode body = command.at("/requestBody/content/application~1json");
            assertThat(body.at("/schema/$ref").asString()).isEqualTo("#/components/schemas/" + name);
            assertThat(body.get("example").isObject()).isTrue();
            assertThat(api.at("/components/schemas/" + name + "/properties").isObject())
                    .isTrue();
            List<String> headers = new ArrayList<>();
            command.get("parameters").forEach(it -> headers.add(it.get("name").asString()));
            assertThat(headers).contains("Idempotency-Key", "If-Match", "Waymark-On-Behalf-Of", "Waymark-Purpose");
        }
        assertThat(api.at("/paths/~1api~1commands~1{type}/post").isMissingNode())
                .isTrue();
    }

    @Test
    void headersOfCommandsAreOnlyWhereACommandIsSent() {
        assertThat(api.at("/paths/~1api~1commands~1{type}/get/parameters")
                        .valueStream()
                        .map(it -> it.get("in").asString()))
                .containsExactly("path");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/plans/{planId}, ''",
        "/api/plans/{planId}, ?version=9&effectiveAt=2026-02-15",
        "/api/plans/{planId}/history, ''",
        "/api/plans/{planId}/diff, ?from=1&to=11",
        "/api/plans/{planId}/diff, ?effectiveFrom=2026-02-15",
        "/api/plans/{planId}/timeline, ''",
        "/api/plans, ?subject=c-3003",
        "/api/caseloads/{clinician}, ''",
        "/api/reviews, ?state=OVERDUE",
        "/api/reminders, ''",
        "/api/commands, ''",
        "/api/commands/{type}, ''"
    })
    void whatIsAnsweredIsAsItIsDescribed(String path, String query) {
        Clinic clinic = Clinic.system();
        String filled = path.replace("{planId}", storied)
                .replace("{clinician}", "clin-7")
                .replace("{type}", "SetGoal");
        JsonNode schema = api.get("paths").get(path).at("/get/responses/200/content/application~1json/schema");
        assertThat(schema.isObject()).isTrue();
        assertThat(Described.misfits(api, clinic.get(filled + query), schema)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/ledger/keys, ''",
        "/api/ledger/inclusion, ?position=1&size=1",
        "/api/ledger/consistency, ?from=0&to=1"
    })
    void whatAnAuditorIsAnsweredIsAsItIsDescribed(String path, String query) {
        Clinic auditor = Clinic.as("auditor");
        Awaitility.await()
                .until(() -> auditor.read("/api/ledger/consistency?from=0&to=1").statusCode() == 200);
        JsonNode schema = api.get("paths").get(path).at("/get/responses/200/content/application~1json/schema");
        assertThat(schema.isObject()).isTrue();
        assertThat(Described.misfits(api, auditor.get(path + query), schema)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/api/refusals", "/api/accesses", "/api/corrections", "/api/actions", "/api/disclosures"})
    void whatAnAuditIsAnsweredIsAsItIsDescribed(String path) {
        Clinic.system().post("HoldPlan", "{}");
        if (path.equals("/api/disclosures")) {
            packed();
        }
        JsonNode schema = api.get("paths").get(path).at("/get/responses/200/content/application~1json/schema");
        assertThat(schema.isObject()).isTrue();
        JsonNode answer = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Clinic.as("auditor").get(path), list -> !list.get("items")
                        .isEmpty());
        assertThat(Described.misfits(api, answer, schema)).isEmpty();
    }

    private static void packed() {
        Clinic auditor = Clinic.as("auditor");
        auditor.exchange(auditor.request("/api/audit-packages")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"scope\": {\"planId\": \"%s\"}, \"recipient\": \"R\", \"purpose\": \"P\", \"description\": \"D\"}"
                                .formatted(Clinic.system().draft()))));
    }

    @Test
    void whatACommandAnswersIsAsItIsDescribed() {
        Clinic clinic = Clinic.system();
        JsonNode answer =
                clinic.send("AddProblem", "{\"planId\": \"%s\", \"statement\": \"Worry\"}".formatted(clinic.draft()));
        JsonNode schema =
                api.at("/paths/~1api~1commands~1AddProblem/post/responses/200/content/application~1json/schema");
        assertThat(Described.misfits(api, answer, schema)).isEmpty();
    }

    @Test
    void everyRuleIsAmongTheCodes() {
        assertThat(api.at("/components/schemas/RuleProblem/x-codes")
                        .valueStream()
                        .map(it -> it.get("code").asString()))
                .containsExactlyElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::code).toList());
    }

    @Test
    void whatAReferenceNamesIsThere() {
        var references = REFERENCE.matcher(api.toString());
        while (references.find()) {
            assertThat(api.at("/components/schemas").has(references.group(1)))
                    .as(references.group(1))
                    .isTrue();
        }
    }

    @Test
    void requiredFieldsAreTold() {
        JsonNode plan = api.at("/components/schemas/PlanView");
        List<String> required = new ArrayList<>();
        plan.get("required").forEach(it -> required.add(it.asString()));
        assertThat(required).contains("planId", "version", "clinician").doesNotContain("supervisor", "programme");
        assertThat(plan.at("/properties/clinician/anyOf/1/type").asString()).isEqualTo("null");
    }

    @Test
    void nothingInternalIsDescribed() {
        assertThat(api.get("paths").propertyStream().map(java.util.Map.Entry::getKey))
                .allMatch(path -> path.startsWith("/api/") || path.equals("/oauth2/token"));
        assertThat(api.at("/components/schemas").has("Actor")).isFalse();
    }

    private static String firstPart(String path) {
        return path.replaceFirst("\\{.*", "");
    }
}
