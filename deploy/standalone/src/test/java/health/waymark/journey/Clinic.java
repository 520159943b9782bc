package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.standalone.RunningWaymark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A clinic system as Waymark meets it: the credentials of the first start, a token, HTTP. */
public final class Clinic {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String token;
    private final LongAccumulator position = new LongAccumulator(Math::max, 0);

    public Clinic(URI address, Path data, String client) {
        this.address = address;
        this.token = token(data, client);
    }

    /** With a token from elsewhere. */
    public Clinic(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    public static Clinic system() {
        return as("clinic-system");
    }

    public static Clinic as(String client) {
        return new Clinic(
                RunningWaymark.shared().address(), RunningWaymark.shared().data(), client);
    }

    private String token(Path data, String client) {
        try {
            JsonNode credentials = JSON.readTree(Files.readAllBytes(data.resolve("credentials.json")));
            String secret = credentials
                    .get("clients")
                    .valueStream()
                    .filter(each -> each.get("id").asString().equals(client))
                    .map(each -> each.get("secret").asString())
                    .findFirst()
                    .orElseThrow();
            HttpResponse<String> answer = exchange(tokenRequest(address, client, secret));
            return json(answer).get("access_token").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a client is answered that asks for a token. */
    static int tokenStatus(String client, String secret) {
        URI address = RunningWaymark.shared().address();
        return new Clinic(address, "")
                .exchange(tokenRequest(address, client, secret))
                .statusCode();
    }

    private static HttpRequest.Builder tokenRequest(URI address, String client, String secret) {
        String pair = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
    }

    /** Sends a command that must be accepted. */
    public JsonNode send(String type, String body) {
        HttpResponse<String> answer = post(type, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    /** Sends whatever it is given; {@code headers} come in pairs. */
    public HttpResponse<String> post(String type, String body, String... headers) {
        HttpRequest.Builder request = request("/api/commands/" + type)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = exchange(request);
        if (answer.statusCode() == 200) {
            position.accumulate(json(answer).get("position").asLong());
        }
        return answer;
    }

    /** A batch, one line a command; the answers in order. */
    public HttpResponse<String> batch(String lines) {
        return exchange(request("/api/commands")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)));
    }

    /** Reads what must be there, with everything this clinic has sent in it. */
    public JsonNode get(String path) {
        HttpResponse<String> answer = read(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    public HttpResponse<String> read(String path) {
        return exchange(request(path).header("Waymark-At-Least", Long.toString(position.get())));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer's lines as they come. */
    Stream<String> lines(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofLines()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** A new plan for a client. */
    public String draft() {
        return send("DraftPlan", """
                {"subject": {"type": "CLIENT", "id": "c-1001", "display": "A. Rivera"},
                 "clinician": {"id": "clin-7", "display": "Dana Whitfield", "credential": "LCSW"},
                 "startsOn": "2026-01-05"}
                """).get("planId").asString();
    }
}
