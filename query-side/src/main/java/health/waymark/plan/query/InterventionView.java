package health.waymark.plan.query;

import health.waymark.intervention.event.InterventionContent;
import health.waymark.intervention.event.InterventionId;
import health.waymark.intervention.event.InterventionStatus;
import health.waymark.plan.event.Responsible;
import health.waymark.plan.state.InterventionState;
import health.waymark.query.LeftOutWhenAbsent;
import org.jspecify.annotations.Nullable;

/** What is done, by whom and how often. */
public record InterventionView(
        InterventionId interventionId,
        @Nullable String description,
        InterventionStatus status,
        @Nullable Responsible responsible,
        @LeftOutWhenAbsent @Nullable String modality,
        @Nullable String frequency,
        @LeftOutWhenAbsent @Nullable String duration) {
    static InterventionView of(InterventionState intervention) {
        InterventionContent content = intervention.content();
        return new InterventionView(
                intervention.id(),
                content.description(),
                intervention.status(),
                content.responsible(),
                content.modality(),
                content.frequency(),
                content.duration());
    }
}
