package health.waymark.objective.command;

import health.waymark.goal.command.TargetCheck;
import health.waymark.objective.event.ObjectiveContent;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveRevised;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Revision;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.ObjectiveState;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Changes what an objective says; fields not named stay as they are. */
public record ReviseObjective(
        PlanId planId,
        ObjectiveId objectiveId,
        ObjectiveContent changes,
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
        ObjectiveState objective = Guard.openObjective(plan, objectiveId);
        TargetCheck.noLessComplete(objective.target(), changes.target());
        Revision<ObjectiveContent> revision = Revision.of(objective.content(), changes);
        return Decision.of(new ObjectiveRevised(planId, objectiveId, revision.before(), revision.after(), reason));
    }
}
