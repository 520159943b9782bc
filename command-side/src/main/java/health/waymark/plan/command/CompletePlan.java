package health.waymark.plan.command;

import health.waymark.plan.event.PlanCompleted;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ends a plan that was carried through; each of its goals has ended before. */
public record CompletePlan(
        PlanId planId,
        @Nullable Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical) implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.underway(plan);
        Rule.GOALS_OPEN.unless(plan.goals().stream().noneMatch(GoalState::open));
        return Decision.of(new PlanCompleted(planId, reason));
    }
}
