package health.waymark.goal.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;

/** Work on a goal was paused. */
@Event(name = "GoalHeld", revision = 1, lifecycle = Lifecycle.AMEND)
public record GoalHeld(PlanId planId, GoalId goalId, Reason reason) implements PlanEvent {}
