package health.waymark.objective.event;

import health.waymark.goal.event.Achievement;
import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import org.jspecify.annotations.Nullable;

/** An objective was completed or cancelled, by itself or with its goal. */
@Event(name = "ObjectiveClosed", revision = 1, lifecycle = Lifecycle.ARCHIVE)
public record ObjectiveClosed(
        PlanId planId,
        ObjectiveId objectiveId,
        ObjectiveStatus outcome,
        @Nullable Achievement achievement,
        Reason reason)
        implements PlanEvent {}
