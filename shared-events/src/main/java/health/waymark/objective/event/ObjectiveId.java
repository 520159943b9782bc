package health.waymark.objective.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an objective within its plan. */
public record ObjectiveId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ObjectiveId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
