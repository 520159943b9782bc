package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.standalone.RunningWaymark;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** More commands than are taken on, while the log takes none: the surplus is turned away, the rest waits and succeeds. */
class OverloadTest {
    private static final int TAKEN_ON = 256;
    private static final int SURPLUS = 60;
    private static final String DRAFT = """
            {"subject": {"type": "CLIENT", "id": "c-over", "display": "O. Verload"}, "startsOn": "2026-01-05"}""";

    private final Clinic clinic = Clinic.system();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void theSurplusIsTurnedAwayAndWhatIsHeldSucceedsOnceItCan() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> asked;
        CompletableFuture<HttpResponse<String>> batch;
        try (Connection held = StoredLog.connection(RunningWaymark.shared().data())) {
            held.setAutoCommit(false);
            held.createStatement().execute("select position from event_log.log_head for update");

            asked = IntStream.range(0, TAKEN_ON + SURPLUS)
                    .mapToObj(i -> sent("/api/commands/DraftPlan", "application/json", DRAFT))
                    .toList();
            await(() -> done(asked).count() == SURPLUS);
            done(asked).forEach(OverloadTest::mustTurnAway);

            String line = "{\"type\": \"DraftPlan\", \"command\": %s}\n".formatted(DRAFT);
            batch = sent("/api/commands", "application/x-ndjson", line.repeat(10));
            assertThat(clinic.read("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(clinic.read("/actuator/health").body()).contains("status");
            assertThat(clinic.read("/api/plans").statusCode()).isEqualTo(200);
            assertThat(Visitor.signedInAs("clinician").get("/today").statusCode())
                    .isEqualTo(200);
            assertThat(done(asked)).as("those that were held").hasSize(SURPLUS);
            assertThat(underWay("single")).isEqualTo(TAKEN_ON);
            await(() -> underWay("batch") == 1);
            held.rollback();
        }
        await(() -> done(asked).count() == asked.size());
        assertThat(done(asked).filter(answer -> answer.statusCode() == 200)).hasSize(TAKEN_ON);
        assertThat(batch.join().body().lines()).hasSize(10).allMatch(answer -> answer.startsWith("{\"status\":200"));
        await(() -> underWay("single") == 0 && underWay("batch") == 0);
        clinic.draft();
    }

    private static void mustTurnAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(Clinic.json(answer).get("code").asString()).isEqualTo("overloaded");
        assertThat(Clinic.json(answer).get("detail").asString()).contains("nothing was done");
    }

    private CompletableFuture<HttpResponse<String>> sent(String path, String type, String body) {
        HttpRequest request = clinic.request(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    private static Stream<HttpResponse<String>> done(List<CompletableFuture<HttpResponse<String>>> asked) {
        return asked.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join);
    }

    private static double underWay(String kind) {
        return RunningWaymark.shared()
                .bean(MeterRegistry.class)
                .get("waymark.command.under.way")
                .tag("kind", kind)
                .gauge()
                .value();
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }
}
