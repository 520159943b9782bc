package health.waymark.plan.query;

import health.waymark.plan.event.Code;
import health.waymark.plan.state.ProblemState;
import health.waymark.problem.event.ProblemId;
import health.waymark.problem.event.ProblemStatus;
import health.waymark.query.LeftOutWhenAbsent;
import org.jspecify.annotations.Nullable;

/** A problem or need. */
public record ProblemView(
        ProblemId problemId,
        String statement,
        @LeftOutWhenAbsent @Nullable Code code,
        ProblemStatus status) {
    static ProblemView of(ProblemState problem) {
        return new ProblemView(problem.id(), problem.statement(), problem.code(), problem.status());
    }
}
