package health.waymark.plan.state;

import health.waymark.intervention.event.InterventionAdded;
import health.waymark.intervention.event.InterventionContent;
import health.waymark.intervention.event.InterventionId;
import health.waymark.intervention.event.InterventionStatus;
import org.jspecify.annotations.Nullable;

/** An intervention as it stands; without an objective it serves the plan as a whole. */
public final class InterventionState {
    private final InterventionId id;
    private final @Nullable ObjectiveState objective;
    private InterventionContent content;
    InterventionStatus status = InterventionStatus.ACTIVE;

    InterventionState(InterventionAdded added, @Nullable ObjectiveState objective) {
        this.id = added.interventionId();
        this.objective = objective;
        this.content = new InterventionContent(
                added.description(), added.modality(), added.frequency(), added.duration(), added.responsible());
    }

    void revise(InterventionContent after) {
        content = new InterventionContent(
                after.description() == null ? content.description() : after.description(),
                after.modality() == null ? content.modality() : after.modality(),
                after.frequency() == null ? content.frequency() : after.frequency(),
                after.duration() == null ? content.duration() : after.duration(),
                after.responsible() == null ? content.responsible() : after.responsible());
    }

    public InterventionId id() {
        return id;
    }

    public @Nullable ObjectiveState objective() {
        return objective;
    }

    public InterventionContent content() {
        return content;
    }

    public InterventionStatus status() {
        return status;
    }
}
