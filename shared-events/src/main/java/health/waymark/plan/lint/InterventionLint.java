package health.waymark.plan.lint;

import health.waymark.intervention.event.InterventionContent;
import health.waymark.intervention.event.InterventionStatus;
import health.waymark.plan.state.InterventionState;
import health.waymark.plan.state.ObjectiveState;
import health.waymark.plan.state.PlanState;
import java.util.List;

/** L3. */
final class InterventionLint {
    private InterventionLint() {}

    static void look(PlanState plan, List<Concern> found) {
        for (InterventionState intervention : plan.interventions()) {
            if (inUse(intervention) && !complete(intervention.content())) {
                found.add(new Concern(LintRule.L3, intervention.id().toString(), null));
            }
        }
    }

    private static boolean inUse(InterventionState intervention) {
        ObjectiveState objective = intervention.objective();
        return intervention.status() == InterventionStatus.ACTIVE
                && (objective == null || objective.open() && objective.goal().open());
    }

    private static boolean complete(InterventionContent content) {
        return content.responsible() != null
                && content.modality() != null
                && content.frequency() != null
                && content.duration() != null;
    }
}
