package health.waymark.evidence.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * A command was refused, and nothing came of it. Nothing of its body is here but the plan it named.
 *
 * @param commandType none where what was sent named no command that there is
 * @param planId as the sender named it; none where they named none, or nothing that is an id
 * @param code of the rule or the problem, as the sender was told
 * @param status as the sender was told
 */
@Event(name = "CommandRefused", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record CommandRefused(
        @Nullable String commandType, @Nullable PlanId planId, String code, int status) implements EvidenceEvent {

    @Override
    public EvidenceKind evidenceOf() {
        return EvidenceKind.REFUSAL;
    }
}
