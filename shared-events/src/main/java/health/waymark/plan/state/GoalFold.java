package health.waymark.plan.state;

import health.waymark.goal.event.Acceptance;
import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.AchievementAssessed;
import health.waymark.goal.event.GoalAcceptancePending;
import health.waymark.goal.event.GoalAccepted;
import health.waymark.goal.event.GoalCancelled;
import health.waymark.goal.event.GoalClosed;
import health.waymark.goal.event.GoalDeclined;
import health.waymark.goal.event.GoalHeld;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalReopened;
import health.waymark.goal.event.GoalResumed;
import health.waymark.goal.event.GoalRevised;
import health.waymark.goal.event.GoalSet;
import health.waymark.goal.event.GoalStatus;
import health.waymark.plan.event.PlanStatus;

/** The life of a goal. */
final class GoalFold {
    private GoalFold() {}

    static void set(PlanState plan, GoalSet event, Recorded recorded) {
        plan.goals.put(event.goalId(), new GoalState(event));
        plan.contentChanged();
    }

    static void revised(PlanState plan, GoalRevised event, Recorded recorded) {
        goal(plan, event.goalId()).revise(event.after());
        plan.contentChanged();
    }

    static void accepted(PlanState plan, GoalAccepted event, Recorded recorded) {
        GoalState goal = goal(plan, event.goalId());
        goal.acceptance = Acceptance.AGREE;
        goal.acceptanceDocumented = true;
        comeIntoForce(plan, goal);
    }

    static void declined(PlanState plan, GoalDeclined event, Recorded recorded) {
        GoalState goal = goal(plan, event.goalId());
        goal.acceptance = Acceptance.DISAGREE;
        goal.acceptanceDocumented = true;
        if (goal.status == GoalStatus.PROPOSED) {
            goal.status = GoalStatus.REJECTED;
        }
    }

    static void acceptancePending(PlanState plan, GoalAcceptancePending event, Recorded recorded) {
        GoalState goal = goal(plan, event.goalId());
        goal.acceptance = Acceptance.PENDING;
        goal.acceptanceDocumented = event.comment() != null;
        if (goal.acceptanceDocumented) {
            comeIntoForce(plan, goal);
        }
    }

    static void held(PlanState plan, GoalHeld event, Recorded recorded) {
        goal(plan, event.goalId()).status = GoalStatus.ON_HOLD;
    }

    static void resumed(PlanState plan, GoalResumed event, Recorded recorded) {
        goal(plan, event.goalId()).status = GoalStatus.ACTIVE;
    }

    static void cancelled(PlanState plan, GoalCancelled event, Recorded recorded) {
        goal(plan, event.goalId()).status = GoalStatus.CANCELLED;
    }

    static void assessed(PlanState plan, AchievementAssessed event, Recorded recorded) {
        goal(plan, event.goalId()).achievement = event.achievement();
    }

    static void closed(PlanState plan, GoalClosed event, Recorded recorded) {
        GoalState goal = goal(plan, event.goalId());
        goal.status = GoalStatus.COMPLETED;
        goal.achievement = event.achievement();
    }

    static void reopened(PlanState plan, GoalReopened event, Recorded recorded) {
        GoalState goal = goal(plan, event.goalId());
        goal.status = plan.status == PlanStatus.DRAFT ? GoalStatus.PROPOSED : GoalStatus.ACTIVE;
        goal.achievement = Achievement.IN_PROGRESS;
    }

    private static void comeIntoForce(PlanState plan, GoalState goal) {
        if (goal.status == GoalStatus.PROPOSED && plan.status != PlanStatus.DRAFT) {
            goal.status = GoalStatus.ACTIVE;
        }
    }

    private static GoalState goal(PlanState plan, GoalId id) {
        return Fold.present(plan.goals.get(id));
    }
}
