package health.waymark.goal.command;

import health.waymark.goal.event.Acceptance;
import health.waymark.goal.event.GoalAcceptancePending;
import health.waymark.goal.event.GoalAccepted;
import health.waymark.goal.event.GoalDeclined;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalStatus;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Records what the client says to a goal. Agreement, or a comment on why it is missing, makes a proposed goal of a plan
 * in force active; disagreement rejects it.
 */
public record RecordAcceptance(
        PlanId planId,
        GoalId goalId,
        Acceptance acceptance,
        @Nullable String comment,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        GoalState goal = Guard.openGoal(plan, goalId);
        if (comesIntoForce(plan, goal)) {
            Guard.roomForGoal(plan, moment);
        }
        return Decision.of(
                switch (acceptance) {
                    case AGREE -> new GoalAccepted(planId, goalId, comment);
                    case DISAGREE -> new GoalDeclined(planId, goalId, comment);
                    case PENDING -> new GoalAcceptancePending(planId, goalId, comment);
                });
    }

    private boolean comesIntoForce(PlanState plan, GoalState goal) {
        boolean settled = acceptance == Acceptance.AGREE || acceptance == Acceptance.PENDING && comment != null;
        return settled && goal.status() == GoalStatus.PROPOSED && plan.status() != PlanStatus.DRAFT;
    }
}
