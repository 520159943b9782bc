package health.waymark.command.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import health.waymark.http.Problem;
import health.waymark.http.ProblemBody;
import health.waymark.plan.command.Answer;
import org.jspecify.annotations.Nullable;

/** What comes back for a line: its status with the answer's fields, or with the problem. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchAnswer(
        int status,
        @JsonUnwrapped @Nullable Answer answer,
        @Nullable ProblemBody problem) {
    static BatchAnswer of(Answer answer) {
        return new BatchAnswer(200, answer, null);
    }

    static BatchAnswer refused(Problem problem) {
        return new BatchAnswer(problem.status(), null, problem.body());
    }
}
