package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The contract of commands, to the letter: each class of error once, and nothing half done. */
class CommandContractTest {
    private final Clinic clinic = Clinic.system();

    @Test
    void anAnswerNamesWhatItMadeAndWhere() {
        String plan = clinic.draft();
        HttpResponse<String> answer =
                clinic.post("AddProblem", "{\"planId\": \"%s\", \"statement\": \"Worry\"}".formatted(plan));
        JsonNode body = Clinic.json(answer);

        assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(body.get("planId").asString()).isEqualTo(plan);
        assertThat(body.get("version").asLong()).isEqualTo(2);
        assertThat(body.get("position").asLong()).isPositive();
        assertThat(body.at("/ids/problemId").asString()).isNotBlank();
        assertThat(body.at("/events/0/type").asString()).isEqualTo("ProblemAdded");
        assertThat(body.at("/warnings/0/code").asString()).startsWith("L");
    }

    @Test
    void aStaleVersionIsRefusedAndNothingRecorded() {
        String plan = clinic.draft();
        String problem = "{\"planId\": \"%s\", \"statement\": \"Worry\"}".formatted(plan);
        assertThat(clinic.post("AddProblem", problem, "If-Match", "\"1\"").statusCode())
                .isEqualTo(200);

        HttpResponse<String> stale = clinic.post("AddProblem", problem, "If-Match", "\"1\"");

        assertProblem(stale, 412, "stale");
        assertThat(clinic.send("AddProblem", problem).get("version").asLong()).isEqualTo(3);
    }

    @Test
    void aRepeatGetsTheFirstAnswerEvenWhenItsVersionIsStale() {
        String plan = clinic.draft();
        String key = UUID.randomUUID().toString();
        String body = "{\"planId\": \"%s\", \"statement\": \"Worry\"}".formatted(plan);
        String spaced = "{ \"statement\":\"Worry\",\n \"planId\":\"%s\" }".formatted(plan);

        HttpResponse<String> first = clinic.post("AddProblem", body, "Idempotency-Key", key, "If-Match", "\"1\"");
        clinic.send("AddProblem", body);
        HttpResponse<String> repeat =
                clinic.post("AddProblem", spaced, "Idempotency-Key", "\"" + key + "\"", "If-Match", "\"1\"");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(repeat.statusCode()).isEqualTo(200);
        assertThat(Clinic.json(repeat)).isEqualTo(Clinic.json(first));
        assertThat(repeat.headers().firstValue("ETag")).contains("\"2\"");
    }

    @Test
    void aKeyWithAnotherBodyClashes() {
        String plan = clinic.draft();
        String body = "{\"planId\": \"%s\", \"statement\": \"%s\"}";
        clinic.post("AddProblem", body.formatted(plan, "Worry"), "Idempotency-Key", "clash-" + plan);
        assertProblem(
                clinic.post("AddProblem", body.formatted(plan, "Anger"), "Idempotency-Key", "clash-" + plan),
                422,
                "idempotency-clash");
        assertThat(clinic.post("DeferProblem", "{}", "Idempotency-Key", "clash-" + plan)
                        .statusCode())
                .as("another type of command is another key")
                .isEqualTo(400);
    }

    @Test
    void onlySuccessesAreRemembered() {
        String plan = clinic.draft();
        String key = "later-" + plan;
        String activate = "{\"planId\": \"%s\", \"reason\": {\"text\": \"pause\"}}".formatted(plan);
        assertProblem(clinic.post("HoldPlan", activate, "Idempotency-Key", key), 409, "plan-not-active");
        assertProblem(
                clinic.post("HoldPlan", activate.replace("pause", "rest"), "Idempotency-Key", key),
                409,
                "plan-not-active");
    }

    @Test
    void manyAtOnceWithOneKeyRecordOneEvent() {
        String plan = clinic.draft();
        String body = "{\"planId\": \"%s\", \"statement\": \"Worry\"}".formatted(plan);
        List<CompletableFuture<HttpResponse<String>>> attempts = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> clinic.post("AddProblem", body, "Idempotency-Key", "once-" + plan)))
                .toList();
        List<JsonNode> answers = attempts.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() == 200)
                .map(Clinic::json)
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(attempts.stream().map(each -> each.join().statusCode())).containsOnly(200);
        assertThat(clinic.get("/api/plans/" + plan).get("version").asLong()).isEqualTo(2);
    }

    @Test
    void racingWritersOfOnePlanAllGetIn() {
        String plan = clinic.draft();
        List<CompletableFuture<HttpResponse<String>>> racing = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> clinic.post(
                        "AddProblem", "{\"planId\": \"%s\", \"statement\": \"Worry %d\"}".formatted(plan, i))))
                .toList();
        assertThat(racing.stream()
                        .map(each -> Clinic.json(each.join()).get("version").asInt()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, 25).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"planId": "PLAN", "statement": "a", "colour": 1}              | /colour
            {"planId": "PLAN", "statement": 7}                             | /statement
            {"planId": "PLAN", "statement": ""}                            | /statement
            {"planId": "PLAN", "statement": "\\u00a0\\u200b"}              | /statement
            {"planId": "PLAN"}                                             | /statement
            {"planId": "not an id", "statement": "a"}                      | /planId
            {"planId": "PLAN", "statement": "a\\u0000b"}                   | /statement
            {"planId": "PLAN", "statement": "a\\ud800b"}                   | /statement
            {"planId": "PLAN", "statement": "a", "effectiveAt": "yesterday"} | /effectiveAt
            {"planId": "PLAN", "statement": "a", "effectiveAt": "0001-01-01T00:00:00Z"} | /effectiveAt
            {"planId": "PLAN", "statement": "a", "effectiveAt": "+999999999-01-01T00:00:00Z"} | /effectiveAt
            {"planId": "PLAN", "statement": "a", "historical": "true"}     | /historical
            {"planId": "PLAN", "statement": "a", "code": {"code": "F33"}}  | /code/display
            """)
    void aFieldThatIsWrongIsPointedAt(String body, String pointer) {
        String plan = clinic.draft();
        HttpResponse<String> refused = clinic.post("AddProblem", body.replace("PLAN", plan));
        assertProblem(refused, 400, "malformed");
        assertThat(Clinic.json(refused).at("/violations/0/pointer").asString()).isEqualTo(pointer);
        assertThat(clinic.get("/api/plans/" + plan).get("version").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{\"planId\": 1} x", "{\"a\": 1, \"a\": 2}", "\u0000"})
    void aBodyThatIsNoCommandIsRefused(String body) {
        assertProblem(clinic.post("AddProblem", body), 400, "malformed");
    }

    @Test
    void charactersAreCountedAsTheSchemaCountsThem() {
        String body = "{\"planId\": \"%s\", \"statement\": \"%s\"}";
        assertThat(clinic.post("AddProblem", body.formatted(clinic.draft(), "\uD83D\uDE42".repeat(4_000)))
                        .statusCode())
                .isEqualTo(200);
        assertProblem(
                clinic.post("AddProblem", body.formatted(clinic.draft(), "\uD83D\uDE42".repeat(4_001))),
                400,
                "malformed");
    }

    @Test
    void bytesThatAreNoCharactersAreRefused() {
        byte[] body = "{\"planId\": \"%s\", \"statement\": \"a..b\"}"
                .formatted(clinic.draft())
                .getBytes(StandardCharsets.UTF_8);
        int dots = body.length - 5;
        body[dots] = (byte) 0xC0;
        body[dots + 1] = (byte) 0xAF;
        assertProblem(
                clinic.exchange(clinic.request("/api/commands/AddProblem")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))),
                400,
                "malformed");
    }

    @Test
    void aBodyMayBeNeitherDeepNorLongNorLarge() {
        String plan = clinic.draft();
        assertProblem(clinic.post("AddProblem", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)), 400, "malformed");
        assertProblem(
                clinic.post(
                        "AddProblem",
                        "{\"planId\": \"%s\", \"statement\": \"%s\"}".formatted(plan, "x".repeat(10_000))),
                400,
                "malformed");
        assertProblem(
                clinic.post(
                        "AddProblem",
                        "{\"planId\": \"%s\", \"statement\": \"%s\"}".formatted(plan, "x".repeat(1 << 21))),
                413,
                "too-large");
    }

    @Test
    void whatIsNotThereIsUnknown() {
        String other = UUID.randomUUID().toString();
        assertProblem(
                clinic.post("AddProblem", "{\"planId\": \"%s\", \"statement\": \"a\"}".formatted(other)),
                404,
                "unknown");
        assertProblem(clinic.post("EraseEverything", "{}"), 404, "unknown");
        assertProblem(
                clinic.post(
                        "ResolveProblem",
                        "{\"planId\": \"%s\", \"problemId\": \"%s\"}".formatted(clinic.draft(), other)),
                404,
                "unknown");
    }

    @Test
    void anotherContentTypeIsNotTaken() {
        assertProblem(
                clinic.exchange(clinic.request("/api/commands/DraftPlan")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{}"))),
                415,
                "unsupported-media-type");
    }

    @Test
    void effectiveTimesLieNeitherAheadNorBeforeThePlan() {
        String plan = clinic.draft();
        String body = "{\"planId\": \"%s\", \"statement\": \"a\", \"effectiveAt\": \"%s\"%s}";
        assertProblem(
                clinic.post("AddProblem", body.formatted(plan, "2299-01-01T00:00:00Z", "")),
                409,
                "effective-in-future");
        assertProblem(
                clinic.post("AddProblem", body.formatted(plan, "2020-01-01T00:00:00Z", "")),
                409,
                "effective-before-start");
        clinic.send("AddProblem", body.formatted(plan, "2020-01-01T00:00:00Z", ", \"historical\": true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png", "no media type"})
    void whoAcceptsNoJsonIsRefusedBeforeAnythingIsRecorded(String accept) {
        String plan = clinic.draft();
        HttpResponse<String> refused = clinic.post(
                "AddProblem", "{\"planId\": \"%s\", \"statement\": \"Worry\"}".formatted(plan), "Accept", accept);
        assertProblem(refused, 406, "not-acceptable");
        assertThat(clinic.get("/api/plans/" + plan).get("version").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"W/\"1\",412", "\"1,400", "1\",400", "\"\",400", "\"x\",400", "\"1\",200", "*,200"})
    void aVersionComesInQuotesAndAWeakOneNeverMatches(String ifMatch, int status) {
        String body = "{\"planId\": \"%s\", \"statement\": \"Worry\"}".formatted(clinic.draft());
        assertThat(clinic.post("AddProblem", body, "If-Match", ifMatch).statusCode())
                .isEqualTo(status);
    }

    @Test
    void theCatalogueListsEveryCommandWithSchemaAndExample() {
        JsonNode catalogue = clinic.get("/api/commands");
        List<String> names = new ArrayList<>();
        for (JsonNode entry : catalogue) {
            names.add(entry.get("name").asString());
            assertThat(entry.at("/schema/properties").size())
                    .as(names.toString())
                    .isPositive();
            assertThat(entry.at("/schema/additionalProperties").asBoolean()).isFalse();
            assertThat(entry.get("example").isObject()).isTrue();
            assertThat(entry.get("scopes").size()).isPositive();
        }
        assertThat(names)
                .contains("DraftPlan", "SetGoal", "RecordProgress", "CloseGoal")
                .doesNotHaveDuplicates();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Clinic.json(answer);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).endsWith(".");
    }
}
