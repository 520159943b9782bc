package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FHIR in over HTTP, and the job that does it. */
class ImportContractTest {
    private static final String BUNDLE = """
            {"resourceType": "Bundle", "type": "collection", "entry": [
             {"resource": {"resourceType": "CarePlan", "id": "over-http", "status": "active", "intent": "plan",
              "subject": {"reference": "Patient/over-http", "display": "Imported Ina"},
              "period": {"start": "2024-01-01"}, "activity": [{"detail": {"code": {"text": "CBT"}}}]}}]}
            """;

    private final Clinic clinic = Clinic.system();

    private HttpResponse<String> post(Clinic by, String type, String body) {
        return by.exchange(
                by.request("/api/imports/fhir").header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private JsonNode ended(HttpResponse<String> accepted) {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String job = accepted.headers().firstValue("Location").orElseThrow();
        assertThat(job)
                .isEqualTo("/api/jobs/" + Clinic.json(accepted).get("jobId").asString());
        return await().atMost(Duration.ofMinutes(1)).until(() -> clinic.get(job), now -> !now.get("status")
                .asString()
                .matches("QUEUED|RUNNING"));
    }

    @Test
    void isVisibleWhenTheJobIsDone() {
        JsonNode job = ended(post(clinic, "application/fhir+json", BUNDLE));

        assertThat(job.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(job.at("/progress/done").asLong()).isEqualTo(1);
        assertThat(job.at("/result/plans").asLong()
                        + job.at("/result/knownPlans").asLong())
                .isEqualTo(1);
        JsonNode plans = clinic.get("/api/plans?subject=over-http");
        assertThat(plans.get("total").asLong()).isEqualTo(1);
        assertThat(plans.at("/items/0/status").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void failsOnWhatIsNoFhir() {
        JsonNode job = ended(post(clinic, "application/fhir+ndjson", "not\nFHIR\n"));

        assertThat(job.get("status").asString()).isEqualTo("FAILED");
        assertThat(job.get("findings").toString()).contains("unreadable");
    }

    @Test
    void refusesWhatItCannotTake() {
        assertThat(post(clinic, "application/fhir+xml", "<Bundle/>").statusCode())
                .isEqualTo(415);
        assertThat(post(clinic, "application/fhir+json", "").statusCode()).isEqualTo(400);
        HttpResponse<String> unanswerable = clinic.exchange(clinic.request("/api/imports/fhir")
                .headers("Content-Type", "application/fhir+json", "Accept", "text/html")
                .POST(BodyPublishers.ofString(BUNDLE)));
        assertThat(unanswerable.statusCode()).isEqualTo(406);
        assertThat(unanswerable.headers().firstValue("Location")).isEmpty();
        assertThat(post(Clinic.as("analytics"), "application/fhir+json", BUNDLE).statusCode())
                .isEqualTo(403);
    }

    @Test
    void showsAJobToItsOwnerAlone() {
        HttpResponse<String> accepted = post(clinic, "application/fhir+json", BUNDLE);
        String job = accepted.headers().firstValue("Location").orElseThrow();

        assertThat(Clinic.as("auditor").read(job).statusCode()).isEqualTo(404);
        assertThat(clinic.exchange(clinic.request(job).DELETE()).statusCode()).isEqualTo(202);
        assertThat(clinic.read("/api/jobs/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(404);
    }
}
