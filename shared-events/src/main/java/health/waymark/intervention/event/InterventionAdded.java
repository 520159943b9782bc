package health.waymark.intervention.event;

import health.waymark.objective.event.ObjectiveId;
import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Responsible;
import org.jspecify.annotations.Nullable;

/** Something will be done: how, how often, how long and by whom. Without an objective it serves the plan as a whole (plans taken over from other systems). */
@Event(name = "InterventionAdded", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record InterventionAdded(
        PlanId planId,
        @Nullable ObjectiveId objectiveId,
        InterventionId interventionId,
        String description,
        @Nullable String modality,
        @Nullable String frequency,
        @Nullable String duration,
        @Nullable Responsible responsible)
        implements PlanEvent {}
