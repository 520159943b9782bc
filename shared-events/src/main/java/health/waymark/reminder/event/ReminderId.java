package health.waymark.reminder.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a reminder. Made from what it reminds of, so that the same one is never a second one. */
public record ReminderId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReminderId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
