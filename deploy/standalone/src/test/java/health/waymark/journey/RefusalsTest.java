package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.waymark.standalone.RunningWaymark;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A refused command is evidence, however it came: who, which, what it met, and nothing of what it said. */
class RefusalsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Clinic clinic = Clinic.system();
    private final Auditor auditor = new Auditor();

    @Test
    void aSingleCommand() {
        String plan = clinic.draft();
        String body = """
                {"planId": "%s", "reason": {"text": "Mrs Rivera moved away"}}""".formatted(plan);
        HttpResponse<String> answer = clinic.post(
                "HoldPlan",
                body,
                "Waymark-On-Behalf-Of",
                "clin-7",
                "Waymark-Purpose",
                "COC",
                "X-Correlation-Id",
                "refused-1");
        assertThat(answer.statusCode()).isEqualTo(409);
        JsonNode refusal = auditor.awaited("/api/refusals?plan=" + plan, 1).get(0);
        assertThat(refusal.get("commandType").asString()).isEqualTo("HoldPlan");
        assertThat(refusal.get("code").asString()).isEqualTo("plan-not-active");
        assertThat(refusal.get("status").asInt()).isEqualTo(409);
        assertThat(refusal.get("count").asLong()).isEqualTo(1);
        assertThat(refusal.at("/actor/id").asString()).isEqualTo("clinic-system");
        assertThat(refusal.at("/actor/role").asString()).isEqualTo("SYSTEM");
        assertThat(refusal.at("/actor/onBehalfOf").asString()).isEqualTo("clin-7");
        assertThat(refusal.get("purposeOfUse").asString()).isEqualTo("COC");
        assertThat(refusal.get("correlationId").asString()).isEqualTo("refused-1");
        assertThat(refusal.toString()).doesNotContain("Rivera");
    }

    @Test
    void whateverIsWrongWithIt() {
        String plan = clinic.draft();
        assertThat(clinic.post("HoldPlan", "{\"planId\": \"" + plan + "\"}").statusCode())
                .isEqualTo(400);
        assertThat(clinic.post("MrsRivera", "{\"planId\": \"" + plan + "\"}").statusCode())
                .isEqualTo(404);
        String body = "{\"planId\": \"%s\", \"statement\": \"x\"}".formatted(plan);
        assertThat(clinic.post("AddProblem", body, "If-Match", "\"99\"").statusCode())
                .isEqualTo(412);
        List<JsonNode> refusals = auditor.awaited("/api/refusals?sort=OLDEST&plan=" + plan, 3);
        assertThat(refusals)
                .extracting(each -> each.path("commandType").asString("none") + " " + each.get("status"))
                .containsExactly("HoldPlan 400", "none 404", "AddProblem 412");
        assertThat(refusals.toString()).doesNotContain("MrsRivera");
    }

    @Test
    void aHeaderThatCannotBeRead() {
        String correlation = "header-" + UUID.randomUUID();
        assertThat(clinic.post("HoldPlan", "{}", "Waymark-Purpose", "CURIOSITY", "X-Correlation-Id", correlation)
                        .statusCode())
                .isEqualTo(400);
        JsonNode list = auditor.awaited("/api/refusals?kind=HoldPlan", found -> Auditor.items(found).stream()
                .anyMatch(each -> each.get("correlationId").asString().equals(correlation)));
        assertThat(list.toString()).doesNotContain("CURIOSITY");
    }

    @Test
    void theLinesOfABatch() {
        String plan = clinic.draft();
        String lines = """
                {"type": "HoldPlan", "command": {"planId": "%1$s", "reason": {"text": "away"}}}
                {"type": "AddProblem", "onBehalfOf": "clin-9", "command": {"planId": "%1$s"}}
                {"type": "AddProblem", "command": {"planId": "%1$s", "statement": "taken"}}
                """.formatted(plan);
        assertThat(clinic.batch(lines).statusCode()).isEqualTo(200);
        List<JsonNode> refusals = auditor.awaited("/api/refusals?plan=" + plan, 2);
        assertThat(refusals)
                .extracting(each -> each.get("commandType").asString() + " "
                        + each.get("code").asString())
                .containsExactlyInAnyOrder("HoldPlan plan-not-active", "AddProblem malformed");
        assertThat(refusals)
                .extracting(each -> each.at("/actor/onBehalfOf").asString(""))
                .containsExactlyInAnyOrder("", "clin-9");
    }

    @Test
    void whatIsNoCommandAtAll() {
        long before = total("/api/refusals?kind=malformed");
        assertThat(clinic.batch("not JSON about Mrs Rivera\n").statusCode()).isEqualTo(200);
        JsonNode list = auditor.awaited(
                "/api/refusals?kind=malformed", found -> found.get("total").asLong() > before);
        assertThat(Auditor.items(list).get(0).has("commandType")).isFalse();
        assertThat(list.toString()).doesNotContain("Rivera");
    }

    @Test
    void whoeverMayNotSendAny() {
        String person = Clinic.json(Clinic.as("auditor").post("ActivatePlan", "{}"))
                .get("code")
                .asString();
        assertThat(person).isEqualTo("forbidden");
        List<JsonNode> refusals = auditor.awaited("/api/refusals?actor=auditor&kind=forbidden", 1);
        assertThat(refusals.get(0).get("commandType").asString()).isEqualTo("ActivatePlan");
        assertThat(refusals.get(0).get("status").asInt()).isEqualTo(403);
    }

    @Test
    void aFormOfAPage() {
        String plan = clinic.draft();
        Visitor clinician = Visitor.signedInAs("clinician");
        FilledForm form = FilledForm.at(clinician, "/plans/" + plan + "/do/ActivatePlan");
        assertThat(form.submit().statusCode()).isEqualTo(409);
        JsonNode refusal = auditor.awaited("/api/refusals?plan=" + plan, 1).get(0);
        assertThat(refusal.get("commandType").asString()).isEqualTo("ActivatePlan");
        assertThat(refusal.at("/actor/role").asString()).startsWith("CLINICIAN");

        Visitor compliance = Visitor.signedInAs("compliance");
        assertThat(compliance.get("/plans/" + plan + "/do/HoldPlan").statusCode())
                .isEqualTo(403);
        auditor.awaited("/api/refusals?kind=HoldPlan", found -> Auditor.items(found).stream()
                .anyMatch(each -> each.at("/actor/role").asString().startsWith("COMPLIANCE")));
    }

    @Test
    void aCommandOfAnImport() {
        String client = "refused-" + UUID.randomUUID();
        imported(client, "");
        String plan = Auditor.items(clinic.get("/api/plans?subject=" + client))
                .get(0)
                .get("planId")
                .asString();
        clinic.send(
                "MarkPlanEnteredInError",
                "{\"planId\": \"%s\", \"reason\": {\"text\": \"other client\"}}".formatted(plan));
        imported(client, """
                , {"resource": {"resourceType": "Observation", "id": "o-%1$s", "status": "final",
                    "code": {"text": "mood"}, "subject": {"reference": "Patient/%1$s"},
                    "focus": [{"reference": "Goal/g-%1$s"}],
                    "effectiveDateTime": "2024-02-01", "valueInteger": 7}}""".formatted(client));
        JsonNode refusal = auditor.awaited("/api/refusals?plan=" + plan, 1).get(0);
        assertThat(refusal.get("commandType").asString()).isEqualTo("RecordProgress");
        assertThat(refusal.get("code").asString()).isEqualTo("plan-closed");
    }

    private void imported(String client, String more) {
        String bundle = """
                {"resourceType": "Bundle", "type": "collection", "entry": [
                 {"resource": {"resourceType": "CarePlan", "id": "p-%1$s", "status": "active", "intent": "plan",
                  "subject": {"reference": "Patient/%1$s", "display": "I. Ina"}, "period": {"start": "2024-01-01"},
                  "goal": [{"reference": "Goal/g-%1$s"}]}},
                 {"resource": {"resourceType": "Goal", "id": "g-%1$s", "lifecycleStatus": "active",
                  "subject": {"reference": "Patient/%1$s"}, "description": {"text": "Lift mood"}}}%2$s]}""".formatted(client, more);
        HttpResponse<String> accepted = clinic.exchange(clinic.request("/api/imports/fhir")
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(bundle)));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String job = accepted.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> clinic.get(job).get("status").asString().equals("COMPLETED"));
    }

    /** Whatever comes of it: every one of them is on record, by itself or in a number, and commands are taken meanwhile. */
    @Test
    void aFloodIsOnRecordToTheLastAndStopsNobody() {
        int flood = 20_000;
        String correlation = "flood-" + UUID.randomUUID();
        Instant start = RunningWaymark.shared().bean(Clock.class).instant();
        String lines = IntStream.range(0, flood)
                .mapToObj(n -> "{\"type\": \"HoldPlan\", \"command\": {\"planId\": \"" + UUID.randomUUID()
                        + "\", \"reason\": {\"text\": \"x\"}}}")
                .collect(Collectors.joining("\n"));
        Thread flooding = new Thread(() -> clinic.exchange(clinic.request("/api/commands")
                .headers("Content-Type", "application/x-ndjson", "X-Correlation-Id", correlation)
                .POST(BodyPublishers.ofString(lines))));
        flooding.start();
        String other = clinic.draft();
        int taken = 0;
        while (flooding.isAlive() || taken == 0) {
            clinic.send("AddProblem", "{\"planId\": \"%s\", \"statement\": \"sleeps badly\"}".formatted(other));
            taken++;
        }
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(auditor.lines("/api/refusals?from=" + start)
                                .map(JSON::readTree)
                                .filter(each -> each.get("code").asString().equals("omitted")
                                        || each.get("correlationId").asString().equals(correlation))
                                .mapToLong(each -> each.get("count").asLong())
                                .sum())
                        .isEqualTo(flood));
        assertThat(clinic.get("/api/plans/" + other).get("problems").size()).isEqualTo(taken);
    }

    @Test
    void leavesAsAFile() {
        String plan = clinic.draft();
        IntStream.range(0, 3)
                .forEach(n ->
                        clinic.post("HoldPlan", "{\"planId\": \"%s\", \"reason\": {\"text\": \"x\"}}".formatted(plan)));
        String path = "/api/refusals?plan=" + plan;
        auditor.awaited(path, 3);
        HttpResponse<String> csv = auditor.file(path, "text/csv");
        assertThat(csv.headers().firstValue("content-type").orElseThrow()).startsWith("text/csv");
        List<String> rows = csv.body().lines().toList();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0))
                .startsWith("position,at,actorId,actorName")
                .endsWith("commandType,planId,code,status,count,client");
        assertThat(rows.get(1)).endsWith("HoldPlan," + plan + ",plan-not-active,409,1,A. Rivera");
        assertThat(auditor.lines(path).map(JSON::readTree).map(each -> each.get("planId")
                        .asString()))
                .containsExactly(plan, plan, plan);
        assertThat(auditor.file(path + "&format=csv", "application/json").body())
                .isEqualTo(csv.body());
        assertThat(auditor.file(path + "&format=pdf", "*/*").statusCode()).isEqualTo(400);
        auditor.awaited("/api/accesses?actor=auditor&kind=EXPORT&plan=" + plan, 3);
    }

    @Test
    void listsAreFilteredSortedAndPaged() {
        String plan = clinic.draft();
        IntStream.range(0, 5)
                .forEach(n ->
                        clinic.post("HoldPlan", "{\"planId\": \"%s\", \"reason\": {\"text\": \"x\"}}".formatted(plan)));
        String path = "/api/refusals?plan=" + plan;
        auditor.awaited(path, 5);
        JsonNode page = Clinic.json(auditor.file(path + "&size=2&page=1&sort=OLDEST", "application/json"));
        JsonNode all = Clinic.json(auditor.file(path + "&sort=OLDEST", "application/json"));
        assertThat(page.get("total").asLong()).isEqualTo(5);
        assertThat(page.at("/items/0/position")).isEqualTo(all.at("/items/2/position"));
        assertThat(Clinic.json(auditor.file(path + "&to=2020-01-01", "application/json"))
                        .get("total")
                        .asLong())
                .isZero();
        Map.of(
                        "from=yesterday", "Parameter 'from' takes a day such as",
                        "plan=mine", "Parameter 'plan' takes a UUID.",
                        "sort=UP", "Parameter 'sort' takes one of LATEST, OLDEST, ACTOR",
                        "size=0", "Parameter 'size' lies between 1 and 1000.",
                        "page=two", "Parameter 'page' takes a whole number.",
                        "page=1&page=2", "Parameter 'page' is there more than once.",
                        "plan=", "Parameter 'plan' has no value.",
                        "actors=x", "It takes actor, format, from, kind, page, plan, size, sort, subject, to.",
                        "from=2026-03-02&to=2026-03-01", "Parameter 'from' lies after 'to'")
                .forEach((wrong, sentence) -> {
                    var answer = auditor.file("/api/refusals?" + wrong, "application/json");
                    assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
                    assertThat(Clinic.json(answer).get("detail").asString())
                            .as(wrong)
                            .contains(sentence);
                });
    }

    private long total(String path) {
        return Clinic.json(auditor.file(path, "application/json")).get("total").asLong();
    }
}
