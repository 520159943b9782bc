package health.waymark.plan.state;

import health.waymark.objective.event.ObjectiveActivated;
import health.waymark.objective.event.ObjectiveAdded;
import health.waymark.objective.event.ObjectiveClosed;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveReopened;
import health.waymark.objective.event.ObjectiveReserved;
import health.waymark.objective.event.ObjectiveRevised;
import health.waymark.objective.event.ObjectiveStatus;

/** The life of an objective. */
final class ObjectiveFold {
    private ObjectiveFold() {}

    static void added(PlanState plan, ObjectiveAdded event, Recorded recorded) {
        GoalState goal = Fold.present(plan.goals.get(event.goalId()));
        ObjectiveState objective = new ObjectiveState(event, goal);
        goal.objectives.add(objective);
        plan.objectives.put(event.objectiveId(), objective);
        plan.contentChanged();
    }

    static void revised(PlanState plan, ObjectiveRevised event, Recorded recorded) {
        ObjectiveState objective = objective(plan, event.objectiveId());
        String statement = event.after().statement();
        objective.statement = statement == null ? objective.statement : statement;
        objective.target = event.after().target() == null
                ? objective.target
                : event.after().target();
        plan.contentChanged();
    }

    static void activated(PlanState plan, ObjectiveActivated event, Recorded recorded) {
        objective(plan, event.objectiveId()).status = ObjectiveStatus.ACTIVE;
    }

    static void reserved(PlanState plan, ObjectiveReserved event, Recorded recorded) {
        objective(plan, event.objectiveId()).status = ObjectiveStatus.RESERVE;
    }

    static void closed(PlanState plan, ObjectiveClosed event, Recorded recorded) {
        ObjectiveState objective = objective(plan, event.objectiveId());
        objective.status = event.outcome();
        objective.achievement = event.achievement();
    }

    static void reopened(PlanState plan, ObjectiveReopened event, Recorded recorded) {
        ObjectiveState objective = objective(plan, event.objectiveId());
        objective.status = ObjectiveStatus.ACTIVE;
        objective.achievement = null;
    }

    private static ObjectiveState objective(PlanState plan, ObjectiveId id) {
        return Fold.present(plan.objectives.get(id));
    }
}
