package health.waymark.review.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a review within its plan. */
public record ReviewId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReviewId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
