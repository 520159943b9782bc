package health.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.access.server.TestIssuer;
import health.waymark.database.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries and settings over HTTP. */
class DeliveryContractTest {
    private static final String DEAD = "0190a5c0-0000-7000-8000-00000000000c";
    private static final TestIssuer issuer = new TestIssuer().start();
    private static final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext waymark;

    @BeforeAll
    static void start() {
        var arguments = new ArrayList<>(List.of(TestDatabase.arguments(TestDatabase.create())));
        arguments.add("--server.port=0");
        arguments.add("--waymark.data-dir=" + folder.resolve("data"));
        arguments.add("--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.address());
        waymark = Serve.start(arguments);
    }

    @AfterAll
    static void stop() {
        waymark.close();
        issuer.close();
    }

    private static HttpResponse<String> send(String method, String path, String role, String body) throws Exception {
        String address = "http://localhost:" + waymark.getEnvironment().getProperty("local.server.port");
        String token = issuer.token("t-" + role, Map.of("organisation", "north", "roles", List.of(role)));
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void settingsAreAPersonsOwnAndComeBackAsTheyWerePut() throws Exception {
        JsonNode usual = json(send("GET", "/api/notification-settings", "CLINICIAN", ""));
        assertThat(usual.at("/email/SOON").asBoolean()).isTrue();
        assertThat(usual.at("/quietHours/use").asString()).isEqualTo("DEFAULT");
        assertThat(usual.at("/quietHours/from").asString()).isEqualTo("20:00");
        assertThat(usual.hasNonNull("digestAt")).isFalse();
        assertThat(send("PUT", "/api/notification-settings", "CLINICIAN", usual.toString())
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> changed = send("PUT", "/api/notification-settings", "CLINICIAN", """
                {"email": {"SOON": false}, "quietHours": {"use": "OWN", "from": "18:00", "to": "08:30"},
                 "digestAt": "09:00"}""");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        JsonNode now = json(send("GET", "/api/notification-settings", "CLINICIAN", ""));
        assertThat(now).isEqualTo(json(changed));
        assertThat(now.at("/email/SOON").asBoolean()).isFalse();
        assertThat(now.at("/email/OVERDUE").asBoolean()).isTrue();
        assertThat(now.at("/quietHours/to").asString()).isEqualTo("08:30");
        assertThat(now.get("digestAt").asString()).isEqualTo("09:00");
        assertThat(json(send("GET", "/api/notification-settings", "SUPERVISOR", ""))
                        .at("/email/SOON")
                        .asBoolean())
                .as("another's")
                .isTrue();
    }

    @Test
    void whatMustBeActedOnCannotBeSwitchedOff() throws Exception {
        HttpResponse<String> refused = send("PUT", "/api/notification-settings", "COMPLIANCE", """
                {"email": {"OVERDUE": false, "ESCALATED_COMPLIANCE": false}, "quietHours": {"use": "OWN"}}""");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("violations").valueStream().map(it -> it.get("pointer")
                        .asString()))
                .containsExactlyInAnyOrder(
                        "/email/OVERDUE", "/email/ESCALATED_COMPLIANCE", "/quietHours/from", "/quietHours/to");
        for (String body : List.of(
                "{}",
                "",
                "{\"email\": {\"NEVER\": true}, \"quietHours\": {\"use\": \"NONE\"}}",
                "{\"email\": {}, \"quietHours\": {\"use\": \"NONE\"}, \"digestAt\": \"noon\"}")) {
            assertThat(send("PUT", "/api/notification-settings", "COMPLIANCE", body)
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    void aDeadDeliveryIsListedAndDecidedAboutOnce() throws Exception {
        waymark.getBean(JdbcClient.class).sql("""
                        insert into command.delivery (delivery_id, organisation, plan_id, reminder_id, kind, channel, recipient,
                          state, attempts, cause, created_at, ended_at)
                        values (?::uuid, 'north', gen_random_uuid(), gen_random_uuid(), 'OVERDUE', 'WEBHOOK', 'ehr', 'DEAD', 14,
                          'HTTP 503', now(), now())""").param(DEAD).update();
        JsonNode list = json(send("GET", "/api/deliveries?state=DEAD", "ADMINISTRATOR", ""));
        assertThat(list.get("total").asInt()).isEqualTo(1);
        assertThat(list.at("/items/0/deliveryId").asString()).isEqualTo(DEAD);
        assertThat(list.at("/items/0/cause").asString()).isEqualTo("HTTP 503");
        String address = "/api/deliveries/" + DEAD;
        assertThat(send("POST", address + "/discard", "ADMINISTRATOR", "{}").statusCode())
                .isEqualTo(400);
        HttpResponse<String> discarded =
                send("POST", address + "/discard", "ADMINISTRATOR", "{\"reason\": \"Told by phone.\"}");
        assertThat(discarded.statusCode()).as(discarded.body()).isEqualTo(200);
        assertThat(json(discarded).get("state").asString()).isEqualTo("DISCARDED");
        HttpResponse<String> late = send("POST", address + "/resend", "ADMINISTRATOR", "");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json(late).get("code").asString()).isEqualTo("delivery-not-dead");
        assertThat(send("GET", "/api/deliveries", "ADMINISTRATOR", "").statusCode())
                .isEqualTo(400);
    }
}
