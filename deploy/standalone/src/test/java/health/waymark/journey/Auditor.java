package health.waymark.journey;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Who asks across plans, and waits for the moment that evidence takes. */
final class Auditor {
    private final Clinic auditor = Clinic.as("auditor");

    /** A list as soon as it is as it should be. */
    JsonNode awaited(String path, Predicate<JsonNode> asItShouldBe) {
        return await(path)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> auditor.get(path), asItShouldBe);
    }

    /** The same, with so many items at least. */
    List<JsonNode> awaited(String path, int items) {
        return items(awaited(path, list -> list.get("total").asLong() >= items));
    }

    static List<JsonNode> items(JsonNode list) {
        return list.get("items").valueStream().toList();
    }

    HttpResponse<String> file(String path, String type) {
        return auditor.exchange(auditor.request(path).header("Accept", type));
    }

    Stream<String> lines(String path) {
        return auditor.lines(auditor.request(path).header("Accept", "application/x-ndjson"));
    }
}
