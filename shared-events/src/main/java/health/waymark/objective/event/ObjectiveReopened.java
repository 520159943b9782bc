package health.waymark.objective.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;

/** An objective that had ended was taken up again. */
@Event(name = "ObjectiveReopened", revision = 1, lifecycle = Lifecycle.REACTIVATE)
public record ObjectiveReopened(PlanId planId, ObjectiveId objectiveId, Reason reason) implements PlanEvent {}
