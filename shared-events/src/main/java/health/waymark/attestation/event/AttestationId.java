package health.waymark.attestation.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an attestation within its plan. */
public record AttestationId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AttestationId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
