package health.waymark.fhir.cli;

import health.waymark.database.StartupRefused;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Waymark over HTTP, as a client system that fetches its token and a new one in time. */
final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String address;
    private final String client;
    private final String secret;
    private String token = "";
    private Instant renewAt = Instant.EPOCH;

    Api(String address, String client, String secret) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        this.client = client;
        this.secret = secret;
    }

    /** The job that imports what is sent. */
    JsonNode send(Supplier<InputStream> body, @Nullable String source) {
        String query = source == null ? "" : "?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8);
        return answer(HttpRequest.newBuilder(uri("/api/imports/fhir" + query))
                .header("Content-Type", "application/fhir+ndjson")
                .header("Authorization", "Bearer " + token())
                .POST(HttpRequest.BodyPublishers.ofInputStream(body))
                .build());
    }

    JsonNode job(String id) {
        return answer(authorised("/api/jobs/" + id).GET().build());
    }

    void cancel(String id) {
        answer(authorised("/api/jobs/" + id).DELETE().build());
    }

    private HttpRequest.Builder authorised(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(PATIENCE).header("Authorization", "Bearer " + token());
    }

    private synchronized String token() {
        if (Instant.now().isAfter(renewAt)) {
            String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
            JsonNode granted = answer(HttpRequest.newBuilder(uri("/oauth2/token"))
                    .timeout(PATIENCE)
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                    .build());
            token = granted.path("access_token").asString("");
            renewAt = Instant.now().plusSeconds(granted.path("expires_in").asInt(60) / 2);
        }
        return token;
    }

    static void mustBeWeb(String address) {
        URI uri = null;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            // said below
        }
        if (uri == null || !String.valueOf(uri.getScheme()).matches("(?i)https?") || uri.getHost() == null) {
            throw new StartupRefused("The address " + address + " is none: --url is like http://localhost:8080.");
        }
    }

    private URI uri(String path) {
        return URI.create(address + path);
    }

    private JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new StartupRefused(refusal(response));
            }
            return JSON.readTree(response.body());
        } catch (IOException | JacksonException e) {
            throw new StartupRefused(
                    "Waymark does not answer at " + address + ": start it, or name another address with --url.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupRefused("The import was interrupted; run it again.", e);
        }
    }

    private String refusal(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 401 || status == 400 && response.request().uri().getPath().equals("/oauth2/token")) {
            return "Waymark at " + address + " doesn't know the client '" + client
                    + "' by this secret: name another with --client and WAYMARK_CLIENT_SECRET.";
        }
        return "Waymark at " + address + " refused the import (" + status + "): " + detail(response.body());
    }

    private static String detail(byte[] body) {
        try {
            return JSON.readTree(body).path("detail").asString("it did not say why.");
        } catch (JacksonException e) {
            return "it did not say why.";
        }
    }
}
