package health.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.journey.Clinic;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Ninety-one days pass between two starts, and nobody has reviewed. */
class ReminderJourneyTest {
    @TempDir
    Path folder;

    private ConfigurableApplicationContext start(String offset) {
        return Serve.start(List.of(
                "--server.port=0",
                "--waymark.data-dir=" + folder.resolve("data"),
                "--waymark.rehearsal.clock-offset=" + offset));
    }

    private Clinic clinic(ConfigurableApplicationContext waymark) {
        String port = waymark.getEnvironment().getRequiredProperty("local.server.port");
        return new Clinic(URI.create("http://localhost:" + port), folder.resolve("data"), "clinic-system");
    }

    @Test
    void whatFellDueMeanwhileIsToldOnceAndSettledByAReview() throws IOException {
        Instant realStart = Instant.now();
        String plan;
        try (ConfigurableApplicationContext waymark = start("PT0S")) {
            Clinic clinic = clinic(waymark);
            plan = clinic.draft();
            clinic.send("AdoptPlan", """
                    {"planId": "%s", "status": "ACTIVE",
                     "source": {"system": "urn:ehr", "id": "CP-7", "status": "active"}}""".formatted(plan));
            assertThat(reminders(clinic, plan)).isEmpty();
        }
        try (ConfigurableApplicationContext waymark = start("P91D")) {
            Clinic clinic = clinic(waymark);
            await().untilAsserted(() -> assertThat(reminders(clinic, plan))
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("SOON", "SUPERSEDED", "DUE", "SUPERSEDED", "OVERDUE", "SENT")));
            JsonNode sent = clinic.get("/api/reminders?state=SENT&recipient=clin-7");
            assertThat(sent.get("total").asInt()).isEqualTo(1);
            assertThat(sent.at("/items/0/dueOn"))
                    .isEqualTo(clinic.get("/api/plans/" + plan).get("reviewDueOn"));
            assertThat(sent.at("/items/0/recipients/0/display").asString()).isEqualTo("Dana Whitfield");
            assertThat(words(clinic, plan))
                    .anyMatch(words -> words.startsWith("Review fell due on "))
                    .contains(
                            "Reminder that the review is due no longer needed: a more urgent one stands in its place.");
            assertThat(clinic.get("/api/plans/" + plan).get("version").asInt())
                    .as("reminders move no version")
                    .isEqualTo(2);

            clinic.send("CompleteReview", """
                    {"planId": "%s", "findings": [], "participants": ["A. Rivera"]}""".formatted(plan));
            assertThat(clinic.get("/api/reviews?state=OVERDUE").get("total").asInt())
                    .isZero();
            assertThat(lastRecorded(clinic, plan)).isAfter(realStart.plus(Duration.ofDays(90)));
            assertThat(waymark.getBean(Clock.class)).isInstanceOf(EngineClock.class);
            assertThat(Files.readString(folder.resolve("data/waymark.json"))).contains("REHEARSAL");
        }
        try (ConfigurableApplicationContext waymark = start("P173D")) {
            Clinic clinic = clinic(waymark);
            await().untilAsserted(() -> assertThat(clinic.get("/api/reminders?plan=" + plan + "&kind=SOON")
                            .get("total")
                            .asInt())
                    .as("that of the next cycle too")
                    .isEqualTo(2));
            assertThat(clinic.get("/api/reminders?plan=" + plan).get("total").asInt())
                    .isEqualTo(4);
        }
    }

    private static org.awaitility.core.ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
    }

    private static Map<String, String> reminders(Clinic clinic, String plan) {
        Map<String, String> stateByKind = new TreeMap<>();
        clinic.get("/api/reminders?plan=" + plan)
                .get("items")
                .forEach(item -> stateByKind.put(
                        item.get("kind").asString(), item.get("state").asString()));
        return stateByKind;
    }

    /** By the engine's clock, whereas the token it was sent with is good by the machine's. */
    private static Instant lastRecorded(Clinic clinic, String plan) {
        return clinic.get("/api/plans/" + plan + "/history")
                .get("items")
                .valueStream()
                .map(entry -> Instant.parse(entry.get("recordedAt").asString()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<String> words(Clinic clinic, String plan) {
        List<String> words = new ArrayList<>();
        clinic.get("/api/plans/" + plan + "/history")
                .get("items")
                .forEach(entry -> words.add(entry.get("words").asString()));
        return words;
    }
}
