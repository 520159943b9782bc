package health.waymark.plan.query;

import health.waymark.attestation.event.NonSignatureDocumented;
import health.waymark.attestation.event.SignerRole;
import health.waymark.plan.event.Reason;

/** Why client or guardian has not signed. */
public record NonSignatureView(SignerRole role, Reason reason) {
    static NonSignatureView of(NonSignatureDocumented missing) {
        return new NonSignatureView(missing.role(), missing.reason());
    }
}
