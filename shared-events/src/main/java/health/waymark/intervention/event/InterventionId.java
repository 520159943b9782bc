package health.waymark.intervention.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an intervention within its plan. */
public record InterventionId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InterventionId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
