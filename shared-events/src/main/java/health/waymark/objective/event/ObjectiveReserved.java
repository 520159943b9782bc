package health.waymark.objective.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import org.jspecify.annotations.Nullable;

/** An objective was put back into reserve. */
@Event(name = "ObjectiveReserved", revision = 1, lifecycle = Lifecycle.AMEND)
public record ObjectiveReserved(
        PlanId planId, ObjectiveId objectiveId, @Nullable Reason reason) implements PlanEvent {}
