package health.waymark.objective.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;

/** An objective came out of reserve. */
@Event(name = "ObjectiveActivated", revision = 1, lifecycle = Lifecycle.AMEND)
public record ObjectiveActivated(PlanId planId, ObjectiveId objectiveId) implements PlanEvent {}
