package health.waymark.plan.state;

import health.waymark.attestation.event.AttestationLapsed;
import health.waymark.attestation.event.NonSignatureDocumented;
import health.waymark.attestation.event.PlanAttested;

/** The life of a signature. */
final class AttestationFold {
    private AttestationFold() {}

    static void attested(PlanState plan, PlanAttested event, Recorded recorded) {
        plan.attestations.add(new AttestationState(event, recorded.recordedAt()));
    }

    static void nonSignature(PlanState plan, NonSignatureDocumented event, Recorded recorded) {
        plan.nonSignatures.add(event);
    }

    static void lapsed(PlanState plan, AttestationLapsed event, Recorded recorded) {
        plan.attestations.stream()
                .filter(attestation -> attestation.attested().attestationId().equals(event.attestationId()))
                .forEach(attestation -> attestation.lapsed = true);
    }
}
