package health.waymark.history.query;

import static health.waymark.history.query.HistoryWords.on;

import health.waymark.attestation.event.AttestationLapsed;
import health.waymark.attestation.event.NonSignatureDocumented;
import health.waymark.attestation.event.PlanAttested;
import health.waymark.attestation.event.SignerRole;
import health.waymark.plan.state.PlanState;

/** The life of a signature. */
final class AttestationWords {
    private AttestationWords() {}

    static void register() {
        on(PlanAttested.class, AttestationWords::attested);
        on(NonSignatureDocumented.class, AttestationWords::nonSignature);
        on(AttestationLapsed.class, AttestationWords::lapsed);
    }

    private static Told attested(PlanState plan, PlanAttested attested) {
        String how =
                switch (attested.method()) {
                    case AUTHENTICATED -> "signed by own login";
                    case ASSERTED -> "signature asserted";
                    case ON_PAPER -> "signed on paper";
                };
        return Told.of(
                Say.person(attested.signer()) + " attested version " + attested.planVersion() + " of the plan as "
                        + Say.words(attested.role()) + " (" + how + ")." + Say.further("Meaning", attested.meaning())
                        + Say.further("Document", attested.document()),
                new Change(attested.attestationId().toString(), "status", null, "VALID"));
    }

    private static Told nonSignature(PlanState plan, NonSignatureDocumented missing) {
        String who = missing.role() == SignerRole.GUARDIAN ? "guardian" : Say.words(missing.role());
        return Told.of("It was documented why the " + who + " has not signed." + Say.because(missing.reason()));
    }

    private static Told lapsed(PlanState plan, AttestationLapsed lapsed) {
        String whose = plan.attestations().stream()
                .map(attestation -> attestation.attested())
                .filter(attested -> attested.attestationId().equals(lapsed.attestationId()))
                .map(attested -> attested.signer().display() + "'s attestation as " + Say.words(attested.role()))
                .findFirst()
                .orElse("An attestation");
        return Told.of(
                whose + " lapsed." + Say.further("Because", lapsed.because()),
                new Change(lapsed.attestationId().toString(), "status", "VALID", "LAPSED"));
    }
}
