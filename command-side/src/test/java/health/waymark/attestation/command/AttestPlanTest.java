package health.waymark.attestation.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.command.PlanFixture.newId;
import static health.waymark.plan.state.PlanStory.CLIENT;
import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;

import health.waymark.attestation.event.AttestationId;
import health.waymark.attestation.event.AttestationMethod;
import health.waymark.attestation.event.PlanAttested;
import health.waymark.attestation.event.SignerRole;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.Person;
import health.waymark.plan.state.Tape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttestPlanTest {
    private static AttestPlan attest(Person signer, @Nullable AttestationMethod method) {
        return new AttestPlan(PLAN, signer, SignerRole.CLIENT, "I agree.", method, "Document/7", null, null);
    }

    private static PlanAttested attested(Person signer, AttestationMethod method) {
        return new PlanAttested(
                PLAN,
                new AttestationId(newId()),
                signer,
                SignerRole.CLIENT,
                "I agree.",
                method,
                "Document/7",
                draft().size(),
                Tape.played(draft()).contentHash());
    }

    @Test
    void bindsToTheVersionAndTheContent() {
        given(draft())
                .when(attest(CLIENT, null))
                .expect(attested(CLIENT, AttestationMethod.ASSERTED))
                .naming("attestationId", new AttestationId(newId()));
    }

    @Test
    void isAuthenticatedForTheSignersOwnLogin() {
        given(draft()).when(attest(CLINICIAN, null)).expect(attested(CLINICIAN, AttestationMethod.AUTHENTICATED));
        given(draft())
                .when(attest(CLINICIAN, AttestationMethod.AUTHENTICATED))
                .expect(attested(CLINICIAN, AttestationMethod.AUTHENTICATED));
    }

    @Test
    void takesASignatureOnPaper() {
        given(draft())
                .when(attest(CLINICIAN, AttestationMethod.ON_PAPER))
                .expect(attested(CLINICIAN, AttestationMethod.ON_PAPER));
    }

    @Test
    void refusesToCallAnothersWordTheSignersLogin() {
        given(draft()).when(attest(CLIENT, AttestationMethod.AUTHENTICATED)).refusedBy(Rule.NOT_THE_SIGNER);
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(attest(CLIENT, null)).refusedBy(Rule.PLAN_CLOSED);
    }
}
