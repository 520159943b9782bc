package health.waymark.attestation.command;

import health.waymark.attestation.event.NonSignatureDocumented;
import health.waymark.attestation.event.SignerRole;
import health.waymark.http.Problem;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Documents why the client or the guardian has not signed.
 *
 * @param role CLIENT, which is the default, or GUARDIAN
 */
public record DocumentNonSignature(
        PlanId planId,
        @Nullable SignerRole role,
        Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public void check() {
        if (role == SignerRole.AUTHOR || role == SignerRole.SUPERVISOR) {
            throw Problem.malformed("/role", "must be CLIENT or GUARDIAN");
        }
    }

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.openPlan(plan);
        return Decision.of(new NonSignatureDocumented(planId, role == null ? SignerRole.CLIENT : role, reason));
    }
}
