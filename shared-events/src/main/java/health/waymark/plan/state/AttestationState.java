package health.waymark.plan.state;

import health.waymark.attestation.event.PlanAttested;
import java.time.Instant;

/** A signature and whether it still holds. */
public final class AttestationState {
    private final PlanAttested attested;
    private final Instant recordedAt;
    boolean lapsed;

    AttestationState(PlanAttested attested, Instant recordedAt) {
        this.attested = attested;
        this.recordedAt = recordedAt;
    }

    public PlanAttested attested() {
        return attested;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public boolean valid() {
        return !lapsed;
    }
}
