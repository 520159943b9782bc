package health.waymark.plan.command;

import health.waymark.goal.event.GoalId;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.ObjectiveState;
import health.waymark.plan.state.PlanState;

/** Finds the part a command names, and refuses when it cannot take a change. */
public final class Guard {
    private Guard() {}

    /** Draft, active or held. */
    public static void openPlan(PlanState plan) {
        Rule.PLAN_CLOSED.unless(plan.open());
    }

    public static GoalState goal(PlanState plan, GoalId id) {
        return plan.goal(id).orElseThrow(() -> new UnknownPart("goal"));
    }

    public static GoalState openGoal(PlanState plan, GoalId id) {
        openPlan(plan);
        GoalState goal = goal(plan, id);
        Rule.GOAL_CLOSED.unless(goal.open());
        return goal;
    }

    public static ObjectiveState objective(PlanState plan, ObjectiveId id) {
        return plan.objective(id).orElseThrow(() -> new UnknownPart("objective"));
    }
}
