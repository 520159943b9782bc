package health.waymark.glass;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.access.server.TestIssuer;
import health.waymark.database.TestDatabase;
import health.waymark.standalone.RunningWaymark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Waymark of its own, whose people come with another issuer's tokens: anybody in any role. */
final class PrivateClinic implements AutoCloseable {
    static final String[] BROKEN = {"Waymark-Purpose", "BTG", "Waymark-Reason", "Covering for Dana tonight"};

    private final JsonMapper json = JsonMapper.builder().build();
    private final TestIssuer issuer = new TestIssuer().start();
    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningWaymark waymark;
    private final Map<String, String> tokens = new HashMap<>();
    private long position;

    PrivateClinic(Path folder) {
        var arguments = new ArrayList<>(List.of(TestDatabase.arguments(TestDatabase.create())));
        arguments.add("--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.address());
        waymark = RunningWaymark.on(folder.resolve("data"), arguments.toArray(String[]::new));
    }

    <T> Collection<T> beans(Class<T> type) {
        return waymark.beans(type);
    }

    /** Somebody as {@code id ROLE ROLE}, or a client as {@code id scope scope}. */
    String token(String who) {
        return tokens.computeIfAbsent(who, said -> {
            List<String> words = List.of(said.split(" "));
            List<String> may = words.subList(1, words.size());
            boolean person = may.get(0).equals(may.get(0).toUpperCase(Locale.ROOT));
            Map<String, Object> claims = new HashMap<>(Map.of("organisation", "north"));
            claims.put(person ? "roles" : "scope", may);
            if (person) {
                claims.put("person", Map.of("id", words.get(0), "display", words.get(0)));
            }
            return issuer.token(words.get(0), claims);
        });
    }

    HttpResponse<String> ask(String who, String method, String path, String body, String... headers) {
        URI address = waymark.address().resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token(who))
                .header("Content-Type", path.equals("/api/commands") ? "application/x-ndjson" : "application/json")
                .header("Waymark-At-Least", Long.toString(position))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String who, String path, String... headers) {
        return ask(who, "GET", path, "", headers);
    }

    JsonNode read(String who, String path, String... headers) {
        HttpResponse<String> answer = get(who, path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    HttpResponse<String> command(String who, String type, String body, String... headers) {
        HttpResponse<String> answer = ask(who, "POST", "/api/commands/" + type, body, headers);
        if (answer.statusCode() == 200) {
            position = json.readTree(answer.body()).get("position").asLong();
        }
        return answer;
    }

    JsonNode sent(String type, String body) {
        HttpResponse<String> answer = command("clinic commands plans", type, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    JsonNode json(String text) {
        return json.readTree(text);
    }

    void privacy(boolean on) {
        HttpResponse<String> answer = ask(
                "officer COMPLIANCE",
                "PUT",
                "/api/organisation/settings",
                "{\"caseloadPrivacy\": " + on + ", \"reason\": \"The board decided it.\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** A plan of a clinician with a goal that nobody may read by accident. */
    String plan(String clinician, String supervisor, String client) {
        String plan = sent("DraftPlan", """
                {"subject": {"type": "CLIENT", "id": "c-%s", "display": "%s"}, "programme": "Cravingsgroup",
                 "clinician": {"id": "%s", "display": "Dr %s"}, "supervisor": {"id": "%s", "display": "Dr %s"},
                 "startsOn": "2026-01-05"}""".formatted(client, client, clinician, clinician, supervisor, supervisor))
                .get("planId")
                .asString();
        sent("SetGoal", "{\"planId\": \"%s\", \"statement\": \"Heroinfree weekends\"}".formatted(plan));
        sent("AdoptPlan", """
                {"planId": "%s", "source": {"system": "urn:paper", "id": "1", "status": "active"}, "status": "ACTIVE",
                 "effectiveAt": "2026-01-05T10:00:00Z"}""".formatted(plan));
        return plan;
    }

    @Override
    public void close() {
        waymark.close();
        issuer.close();
    }
}
