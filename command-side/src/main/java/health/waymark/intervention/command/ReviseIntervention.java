package health.waymark.intervention.command;

import health.waymark.intervention.event.InterventionContent;
import health.waymark.intervention.event.InterventionId;
import health.waymark.intervention.event.InterventionRevised;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Revision;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.InterventionState;
import health.waymark.plan.state.ObjectiveState;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Changes what an intervention says; fields not named stay as they are. */
public record ReviseIntervention(
        PlanId planId,
        InterventionId interventionId,
        InterventionContent changes,
        Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public void check() {
        Revision.refuseEmpty(changes, "/changes");
    }

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        InterventionState intervention = Guard.runningIntervention(plan, interventionId);
        ObjectiveState objective = intervention.objective();
        if (objective != null) {
            Guard.openObjective(plan, objective.id());
        }
        Revision<InterventionContent> revision = Revision.of(intervention.content(), changes);
        return Decision.of(
                new InterventionRevised(planId, interventionId, revision.before(), revision.after(), reason));
    }
}
