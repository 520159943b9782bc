package health.waymark.plan.state;

import health.waymark.intervention.event.InterventionAdded;
import health.waymark.intervention.event.InterventionId;
import health.waymark.intervention.event.InterventionRevised;
import health.waymark.intervention.event.InterventionStatus;
import health.waymark.intervention.event.InterventionStopped;

/** The life of an intervention. */
final class InterventionFold {
    private InterventionFold() {}

    static void added(PlanState plan, InterventionAdded event, Recorded recorded) {
        ObjectiveState objective =
                event.objectiveId() == null ? null : Fold.present(plan.objectives.get(event.objectiveId()));
        InterventionState intervention = new InterventionState(event, objective);
        plan.interventions.put(event.interventionId(), intervention);
        if (objective != null) {
            objective.interventions.add(intervention);
        }
        plan.contentChanged();
    }

    static void revised(PlanState plan, InterventionRevised event, Recorded recorded) {
        intervention(plan, event.interventionId()).revise(event.after());
        plan.contentChanged();
    }

    static void stopped(PlanState plan, InterventionStopped event, Recorded recorded) {
        intervention(plan, event.interventionId()).status = InterventionStatus.STOPPED;
    }

    private static InterventionState intervention(PlanState plan, InterventionId id) {
        return Fold.present(plan.interventions.get(id));
    }
}
