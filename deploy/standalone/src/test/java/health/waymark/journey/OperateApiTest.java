package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.standalone.RunningWaymark;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** What an administrator's own tools can do, and that nobody else's can. */
class OperateApiTest {
    private static final List<String> PEOPLE = List.of(
            "GET /api/users",
            "POST /api/users",
            "POST /api/users/clinician/password",
            "POST /api/users/clinician/roles",
            "POST /api/users/clinician/email",
            "POST /api/users/clinician/disable",
            "POST /api/users/clinician/enable",
            "GET /api/clients",
            "POST /api/clients",
            "POST /api/clients/analytics/secret",
            "POST /api/clients/analytics/disable",
            "POST /api/clients/analytics/enable");

    private final Poison poison = new Poison();
    private final Clinic admin = as(Visitor.signedInAs("admin"));

    @AfterEach
    void heal() {
        poison.heal();
    }

    @Test
    void tellsHowFarProcessorsAre() {
        JsonNode processors = admin.get("/api/processors");
        assertThat(processors.findValuesAsString("name")).contains("plans", "due-list");
        assertThat(processors.get(0).get("running").asBoolean()).isTrue();
        assertThat(processors.get(0).get("segments").get(0).get("process").asString())
                .isNotBlank();
    }

    @Test
    void aParkedPlanIsSetAsideWithAReasonAloneAndHeals() {
        poison.add();
        Clinic clinic = Clinic.system();
        String plan = ParkedPlanTest.poisoned(clinic);
        String here = "/api/parked-plans/" + plan;
        assertThat(admin.get("/api/parked-plans").findValuesAsString("planId")).contains(plan);
        assertThat(ok(post(here + "/retry", "")).get("healed").asBoolean()).isFalse();

        assertThat(post(here + "/discard", "{}").statusCode()).isEqualTo(400);
        JsonNode blank = Clinic.json(post(here + "/discard", "{\"reason\": \" \"}"));
        assertThat(blank.at("/violations/0/pointer").asString()).isEqualTo("/reason");
        assertThat(post(here + "/discard", "{\"reason\": \"x\", \"force\": true}")
                        .statusCode())
                .as("a field that there isn't")
                .isEqualTo(400);
        JsonNode aside = ok(post(here + "/discard", "{\"reason\": \"Waits for the next version\"}"));
        assertThat(aside.get("setAsideAt").asString()).isNotBlank();
        assertThat(aside.get("waits")).isNull();
        JsonNode taken = ok(post(here + "/take-up", ""));
        assertThat(taken.get("setAsideAt") == null || taken.get("setAsideAt").isNull())
                .isTrue();

        poison.takeAway();
        assertThat(ok(post(here + "/retry", "")).get("healed").asBoolean()).isTrue();
        assertThat(post(here + "/retry", "").statusCode()).isEqualTo(404);
        JsonNode log = admin.get("/api/operations?size=3").get("items");
        assertThat(log.findValuesAsString("type"))
                .containsExactly("ParkedPlanRetried", "ParkedPlanTakenUp", "ParkedPlanSetAside");
        assertThat(log.get(2).get("reason").asString()).isEqualTo("Waits for the next version");
        assertThat(log.get(2).get("actorId").asString()).isEqualTo("admin");
    }

    @Test
    void aUserAndAClientComeAndGo() {
        JsonNode added = ok(post("/api/users", """
                {"name": "Tool-Made", "roles": ["CLINICIAN"], "display": "T. Made", "email": "t@clinic.example"}"""), 201);
        assertThat(added.at("/user/name").asString()).isEqualTo("tool-made");
        Visitor visitor = Visitor.signedIn("tool-made", added.get("password").asString());
        Clinic theirs = as(visitor);
        assertThat(theirs.read("/api/plans").statusCode()).isEqualTo(200);
        assertThat(post("/api/users", "{\"name\": \"tool-made\", \"roles\": [\"CLINICIAN\"]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/api/users", "{\"name\": \"other\", \"roles\": [\"KING\"]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/api/users", "{\"name\": \"other\", \"roles\": []}").statusCode())
                .isEqualTo(400);

        JsonNode changed = ok(post("/api/users/tool-made/roles", "{\"roles\": [\"ADMINISTRATOR\"]}"));
        assertThat(changed.get("roles").get(0).asString()).isEqualTo("ADMINISTRATOR");
        Awaitility.await("a token with the old roles ends with them")
                .atMost(Duration.ofSeconds(30))
                .until(() -> theirs.read("/api/plans").statusCode() == 401);

        assertThat(ok(post("/api/users/tool-made/disable", "")).get("disabled").asBoolean())
                .isTrue();
        HttpResponse<String> last = post("/api/users/admin/disable", "");
        assertThat(last.statusCode()).isEqualTo(409);
        assertThat(Clinic.json(last).get("code").asString()).isEqualTo("last-administrator");
        assertThat(ok(post("/api/users/tool-made/email", "{}")).get("email")).isNull();

        JsonNode client = ok(post("/api/clients", "{\"id\": \"tool\", \"scopes\": [\"plans\"]}"), 201);
        assertThat(Clinic.tokenStatus("tool", client.get("secret").asString())).isEqualTo(200);
        ok(post("/api/clients/tool/disable", ""));
        assertThat(Clinic.tokenStatus("tool", client.get("secret").asString())).isEqualTo(401);
        assertThat(admin.get("/api/users").toString()).doesNotContain("hash", "password");
        assertThat(admin.get("/api/clients").toString()).doesNotContain("hash", "secret");
    }

    /** Where Waymark issues tokens itself; the rest is in the matrix. */
    @TestFactory
    Stream<DynamicTest> usersAndClientsAreForNobodyElse() {
        List<Clinic> others = List.of(
                Clinic.system(),
                Clinic.as("auditor"),
                as(Visitor.signedInAs("clinician")),
                as(Visitor.signedInAs("supervisor")),
                as(Visitor.signedInAs("compliance")));
        return PEOPLE.stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint, () -> {
                    String[] parts = endpoint.split(" ");
                    for (Clinic other : others) {
                        HttpResponse<String> answer = other.exchange(other.request(parts[1])
                                .header("Content-Type", "application/json")
                                .method(parts[0], BodyPublishers.ofString(parts[0].equals("GET") ? "" : "{}")));
                        assertThat(answer.statusCode()).isEqualTo(403);
                    }
                }));
    }

    private static Clinic as(Visitor visitor) {
        return new Clinic(RunningWaymark.shared().address(), visitor.token());
    }

    private HttpResponse<String> post(String path, String body) {
        return admin.exchange(
                admin.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        return ok(answer, 200);
    }

    private static JsonNode ok(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Clinic.json(answer);
    }
}
