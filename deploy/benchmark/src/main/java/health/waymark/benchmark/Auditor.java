package health.waymark.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a Waymark what an auditor asks, and waits for the answer. */
final class Auditor {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LaunchedWaymark waymark;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    Auditor(LaunchedWaymark waymark) throws IOException, InterruptedException {
        this.waymark = waymark;
        this.token = waymark.token("auditor");
    }

    JsonNode ask(String address) throws IOException, InterruptedException {
        return answer(request(address).build());
    }

    /** Orders a job and returns it when it has ended. */
    JsonNode done(String address, Map<String, ?> order) throws IOException, InterruptedException {
        JsonNode job = answer(request(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(order)))
                .build());
        String id = job.get("jobId").asString();
        while (!job.get("status").asString().equals("COMPLETED")) {
            if (!job.get("status").asString().matches("QUEUED|RUNNING")) {
                throw new IllegalStateException("A job did not complete: " + job);
            }
            TimeUnit.MILLISECONDS.sleep(20);
            job = ask("/api/jobs/" + id);
        }
        return job;
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(waymark.address().resolve(address)).header("Authorization", "Bearer " + token);
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(request.uri() + ": " + response.statusCode() + " " + new String(response.body()));
        }
        return JSON.readTree(response.body());
    }
}
