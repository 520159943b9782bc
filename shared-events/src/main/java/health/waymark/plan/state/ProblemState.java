package health.waymark.plan.state;

import health.waymark.plan.event.Code;
import health.waymark.problem.event.ProblemId;
import health.waymark.problem.event.ProblemStatus;
import org.jspecify.annotations.Nullable;

/** A problem as it stands. */
public final class ProblemState {
    private final ProblemId id;
    private final String statement;
    private final @Nullable Code code;
    ProblemStatus status = ProblemStatus.OPEN;

    ProblemState(ProblemId id, String statement, @Nullable Code code) {
        this.id = id;
        this.statement = statement;
        this.code = code;
    }

    public ProblemId id() {
        return id;
    }

    public String statement() {
        return statement;
    }

    public @Nullable Code code() {
        return code;
    }

    public ProblemStatus status() {
        return status;
    }
}
