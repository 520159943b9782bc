package health.waymark.axonserver.gate;

import health.waymark.http.Problem;
import health.waymark.http.Violation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The other side's answer, or why it refuses. */
record Told(@Nullable JsonNode answer, @Nullable Refusal refusal) {

    /** A problem as data: a class wouldn't survive the way. */
    record Refusal(
            int status,
            String code,
            String title,
            String detail,
            List<Violation> violations,
            @Nullable Long retryAfterMillis) {

        static Refusal of(Problem problem) {
            Duration after = problem.retryAfter();
            return new Refusal(
                    problem.status(),
                    problem.code(),
                    problem.title(),
                    problem.detail(),
                    problem.violations(),
                    after == null ? null : after.toMillis());
        }

        Problem problem() {
            return Problem.relayed(
                    status,
                    code,
                    title,
                    detail,
                    violations,
                    retryAfterMillis == null ? null : Duration.ofMillis(retryAfterMillis));
        }
    }
}
