package health.waymark.attestation.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;

import health.waymark.attestation.event.NonSignatureDocumented;
import health.waymark.attestation.event.SignerRole;
import health.waymark.plan.command.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentNonSignatureTest {
    private static DocumentNonSignature document(@Nullable SignerRole role) {
        return new DocumentNonSignature(PLAN, role, WHY, null, null);
    }

    @Test
    void documentsWhyTheClientHasNotSigned() {
        given(draft()).when(document(null)).expect(new NonSignatureDocumented(PLAN, SignerRole.CLIENT, WHY));
    }

    @Test
    void documentsWhyTheGuardianHasNotSigned() {
        given(draft())
                .when(document(SignerRole.GUARDIAN))
                .expect(new NonSignatureDocumented(PLAN, SignerRole.GUARDIAN, WHY));
    }

    @Test
    void excusesNeitherAuthorNorSupervisor() {
        given(draft()).when(document(SignerRole.AUTHOR)).malformedAt("/role");
        given(draft()).when(document(SignerRole.SUPERVISOR)).malformedAt("/role");
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(document(null)).refusedBy(Rule.PLAN_CLOSED);
    }
}
