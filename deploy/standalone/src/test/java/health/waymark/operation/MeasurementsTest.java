package health.waymark.operation;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.access.Scope;
import health.waymark.access.registry.Clients;
import health.waymark.access.registry.Secrets;
import health.waymark.journey.Clinic;
import health.waymark.standalone.RunningWaymark;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MeasurementsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void aScrapeTellsOfCommandsOfTheLogAndOfTheViews() throws Exception {
        Clinic clinic = Clinic.system();
        String plan = clinic.draft();
        clinic.post("SetGoal", "{\"planId\": \"" + UUID.randomUUID() + "\", \"statement\": \"Not here\"}");
        clinic.get("/api/plans/" + plan);

        String scrape = scrape();
        assertThat(scrape)
                .containsPattern("waymark_command_successTimer_seconds_count\\{[^}]*type=\"DraftPlan\"[^}]*} [1-9]")
                .containsPattern("waymark_command_failureTimer_seconds_count\\{[^}]*type=\"SetGoal\"[^}]*} [1-9]")
                .containsPattern("waymark_eventlog_group_count(\\{})? [1-9]")
                .containsPattern("waymark_eventlog_commit_seconds_count\\{outcome=\"committed\"} [1-9]")
                .contains("waymark_eventlog_waiting")
                .containsPattern("waymark_projection_lag\\{processor=\"plans\"}")
                .contains("waymark_ledger_size", "waymark_ledger_lag", "waymark_ledger_failures_total")
                .contains("waymark_reminder_lag", "waymark_reminder_due", "waymark_reminder_behind")
                .contains("http_server_requests_seconds_count", "jvm_memory_used_bytes", "hikaricp_connections");
        assertThat(scrape).as("ids and persons").doesNotContain(plan, "clinic-system", "Rivera", "clin-7");
    }

    static String scrape() throws Exception {
        var waymark = RunningWaymark.shared();
        String secret = UUID.randomUUID().toString();
        String name = "scraper-" + secret;
        waymark.bean(Clients.class).add(name, Secrets.hash(secret), Set.of(Scope.METRICS), "default");
        String pair = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
        String answer = body(request("/oauth2/token")
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        String token = JsonMapper.builder()
                .build()
                .readTree(answer)
                .get("access_token")
                .asString();
        return body(request("/actuator/prometheus").header("Authorization", "Bearer " + token))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("\n"));
    }

    private static HttpRequest.Builder request(String path) {
        URI address = RunningWaymark.shared().address();
        return HttpRequest.newBuilder(address.resolve(path));
    }

    private static String body(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString()).body();
    }
}
