package health.waymark.goal.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a goal within its plan. */
public record GoalId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GoalId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
