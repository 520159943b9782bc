package health.waymark.goal.command;

import health.waymark.goal.event.GoalContent;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalRevised;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Revision;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Changes what a goal says; fields not named stay as they are. */
public record ReviseGoal(
        PlanId planId,
        GoalId goalId,
        GoalContent changes,
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
        GoalState goal = Guard.openGoal(plan, goalId);
        TargetCheck.noLessComplete(goal.target(), changes.target());
        if (changes.problemIds() != null) {
            changes.problemIds().forEach(problem -> Guard.problem(plan, problem));
        }
        Revision<GoalContent> revision = Revision.of(goal.content(), changes);
        return Decision.of(new GoalRevised(planId, goalId, revision.before(), revision.after(), reason));
    }
}
