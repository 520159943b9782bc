package health.waymark.problem.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a problem within its plan. */
public record ProblemId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProblemId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
