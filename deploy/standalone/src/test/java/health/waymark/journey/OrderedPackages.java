package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Audit packages as an auditor's program orders and fetches them. */
final class OrderedPackages {
    static final String ORDER = """
            {"scope": %s, "recipient": "State Department of Health", "address": "1 Capitol Square",
             "purpose": "Survey of 12 April", "description": "What the survey team asked for", "consent": "45 CFR 164.512(d)"}""";

    private OrderedPackages() {}

    static HttpResponse<String> asked(Clinic auditor, String body, String... headers) {
        var request = auditor.request("/api/audit-packages").header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return auditor.exchange(request.POST(BodyPublishers.ofString(body)));
    }

    /** The job of a package that is asked for in order. */
    static String ordered(Clinic auditor, String scope) {
        HttpResponse<String> answer = asked(auditor, ORDER.formatted(scope));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static JsonNode ended(Clinic auditor, String job) {
        return await().atMost(Duration.ofMinutes(3)).until(() -> auditor.get(job), it -> !List.of("QUEUED", "RUNNING")
                .contains(it.get("status").asString()));
    }

    static JsonNode made(Clinic auditor, String scope) {
        JsonNode job = ended(auditor, ordered(auditor, scope));
        assertThat(job.get("status").asString()).as(job.toString()).isEqualTo("COMPLETED");
        return job;
    }

    /** On the Waymark that tests share. */
    static JsonNode made(String scope) {
        return made(Clinic.as("auditor"), scope);
    }

    static Path fetched(Clinic auditor, JsonNode job, Path folder) {
        Path file = folder.resolve(job.get("jobId").asString() + ".zip");
        try {
            HttpResponse<Path> answer = HttpClient.newHttpClient()
                    .send(auditor.request(job.at("/result/file").asString()).build(), BodyHandlers.ofFile(file));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
