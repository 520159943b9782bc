package health.waymark.plan.query;

import health.waymark.attestation.event.AttestationId;
import health.waymark.attestation.event.AttestationMethod;
import health.waymark.attestation.event.PlanAttested;
import health.waymark.attestation.event.SignerRole;
import health.waymark.plan.event.Person;
import health.waymark.plan.state.AttestationState;
import health.waymark.query.LeftOutWhenAbsent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A signature, how it came about, and whether it still holds. */
public record AttestationView(
        AttestationId attestationId,
        Person signer,
        SignerRole role,
        String meaning,
        AttestationMethod method,
        @LeftOutWhenAbsent @Nullable String document,
        long planVersion,
        String contentHash,
        Instant recordedAt,
        Status status) {

    /** Lapsed when what was attested changed. */
    public enum Status {
        VALID,
        LAPSED
    }

    static AttestationView of(AttestationState attestation) {
        PlanAttested attested = attestation.attested();
        return new AttestationView(
                attested.attestationId(),
                attested.signer(),
                attested.role(),
                attested.meaning(),
                attested.method(),
                attested.document(),
                attested.planVersion(),
                attested.contentHash(),
                attestation.recordedAt(),
                attestation.valid() ? Status.VALID : Status.LAPSED);
    }
}
