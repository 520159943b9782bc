package health.waymark.intervention.command;

import health.waymark.http.Problem;
import health.waymark.intervention.event.InterventionAdded;
import health.waymark.intervention.event.InterventionId;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.RequiredFields;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Responsible;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says what will be done for an objective, how, how often, how long and by whom.
 *
 * @param wholePlan true instead of an objective: it serves the plan as a whole
 * @param incomplete says that it is taken over from a source that lacks modality, frequency or responsible person
 */
public record AddIntervention(
        PlanId planId,
        @Nullable ObjectiveId objectiveId,
        @Nullable Boolean wholePlan,
        @Nullable InterventionId interventionId,
        String description,
        @Nullable String modality,
        @Nullable String frequency,
        @Nullable String duration,
        @Nullable Responsible responsible,
        @Nullable Boolean incomplete,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public void check() {
        if ((objectiveId != null) == Boolean.TRUE.equals(wholePlan)) {
            throw Problem.malformed("/objectiveId", "is required, or \"wholePlan\": true in its place");
        }
        if (!Boolean.TRUE.equals(incomplete)) {
            RequiredFields.check(
                    new RequiredFields.Field("/modality", modality),
                    new RequiredFields.Field("/frequency", frequency),
                    new RequiredFields.Field("/responsible", responsible));
        }
    }

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.openPlan(plan);
        if (objectiveId != null) {
            Guard.openObjective(plan, objectiveId);
        }
        InterventionId id =
                interventionId == null ? new InterventionId(moment.ids().get()) : interventionId;
        Rule.ID_TAKEN.unless(plan.intervention(id).isEmpty());
        return Decision.making(
                "interventionId",
                id,
                new InterventionAdded(
                        planId, objectiveId, id, description, modality, frequency, duration, responsible));
    }
}
