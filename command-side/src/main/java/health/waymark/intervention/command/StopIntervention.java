package health.waymark.intervention.command;

import health.waymark.intervention.event.InterventionId;
import health.waymark.intervention.event.InterventionStopped;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ends an intervention; that of an objective that has ended too. */
public record StopIntervention(
        PlanId planId,
        InterventionId interventionId,
        Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.runningIntervention(plan, interventionId);
        return Decision.of(new InterventionStopped(planId, interventionId, reason));
    }
}
