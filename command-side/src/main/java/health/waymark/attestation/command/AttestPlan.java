package health.waymark.attestation.command;

import health.waymark.attestation.event.AttestationId;
import health.waymark.attestation.event.AttestationMethod;
import health.waymark.attestation.event.PlanAttested;
import health.waymark.attestation.event.SignerRole;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Signs the plan's content as it stands.
 *
 * @param method how the signature came about; by default AUTHENTICATED for whoever signs for themselves by their own
 *     login, else ASSERTED
 * @param document reference to the paper, for ON_PAPER
 */
public record AttestPlan(
        PlanId planId,
        Person signer,
        SignerRole role,
        String meaning,
        @Nullable AttestationMethod method,
        @Nullable String document,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.openPlan(plan);
        boolean ownLogin =
                !moment.by().bySystem() && signer.id().equals(moment.by().actorId());
        Rule.NOT_THE_SIGNER.unless(ownLogin || method != AttestationMethod.AUTHENTICATED);
        AttestationId id = new AttestationId(moment.ids().get());
        return Decision.making(
                "attestationId",
                id,
                new PlanAttested(
                        planId,
                        id,
                        signer,
                        role,
                        meaning,
                        method == null ? byDefault(ownLogin) : method,
                        document,
                        plan.version(),
                        plan.contentHash()));
    }

    private static AttestationMethod byDefault(boolean ownLogin) {
        return ownLogin ? AttestationMethod.AUTHENTICATED : AttestationMethod.ASSERTED;
    }
}
