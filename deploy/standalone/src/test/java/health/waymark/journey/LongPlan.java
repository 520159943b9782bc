package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The storied plan with score upon score. */
final class LongPlan {
    private LongPlan() {}

    static String of(Clinic clinic, int scores) {
        String plan = StoriedPlan.told(clinic);
        String goal = clinic.get("/api/plans/" + plan).at("/goals/0/goalId").asString();
        String lines = IntStream.range(0, scores)
                .mapToObj(at -> """
                        {"type": "RecordProgress", "command": {"planId": "%s", "goalId": "%s", "scale": "NUMERIC", \
                        "value": %d, "effectiveAt": "2026-02-%02dT10:%02d:00Z"}}""".formatted(plan, goal, at % 27, 1 + at % 28, at % 60))
                .collect(Collectors.joining("\n"));
        try (var answers = clinic.lines(clinic.request("/api/commands")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)))) {
            assertThat(answers.filter(line -> line.startsWith("{\"status\":200")))
                    .hasSize(scores);
        }
        clinic.send("AssessAchievement", """
                {"planId": "%s", "goalId": "%s", "achievement": "IMPROVING"}""".formatted(plan, goal));
        clinic.get("/api/plans/" + plan);
        return plan;
    }
}
