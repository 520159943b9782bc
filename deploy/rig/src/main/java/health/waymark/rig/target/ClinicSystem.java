package health.waymark.rig.target;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A system of the clinic's, with the credentials of the first start: commands in ones and in batches, plans to read. */
public final class ClinicSystem {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String token;

    public ClinicSystem(URI address, Path data) throws IOException {
        this.address = address;
        String secret = JSON.readTree(Files.readAllBytes(data.resolve("credentials.json")))
                .get("clients")
                .valueStream()
                .filter(client -> client.get("id").asString().equals("clinic-system"))
                .map(client -> client.get("secret").asString())
                .findFirst()
                .orElseThrow();
        String pair = Base64.getEncoder().encodeToString(("clinic-system:" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        token = JSON.readTree(exchange(request, BodyHandlers.ofString()).body())
                .get("access_token")
                .asString();
    }

    public HttpResponse<String> send(String type, String body, String key, @Nullable Long ifMatch) throws IOException {
        HttpRequest.Builder request = request("/api/commands/" + type)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
        if (ifMatch != null) {
            request.header("If-Match", "\"" + ifMatch + "\"");
        }
        return exchange(request, BodyHandlers.ofString());
    }

    /** The answers as they come, one a line. */
    public HttpResponse<Stream<String>> batch(String lines) throws IOException {
        return exchange(
                request("/api/commands")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(lines)),
                BodyHandlers.ofLines());
    }

    /** @param atLeast the position the answer must show, if any */
    public HttpResponse<String> plan(String id, @Nullable Long atLeast) throws IOException {
        HttpRequest.Builder request = request("/api/plans/" + id).GET();
        if (atLeast != null) {
            request.header("Waymark-At-Least", atLeast.toString());
        }
        return exchange(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException {
        try {
            return http.send(request.timeout(PATIENCE).build(), body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
