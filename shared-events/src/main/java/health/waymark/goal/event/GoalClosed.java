package health.waymark.goal.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;

/** A goal ended with a final achievement; its open objectives were closed with it. */
@Event(name = "GoalClosed", revision = 1, lifecycle = Lifecycle.ARCHIVE)
public record GoalClosed(PlanId planId, GoalId goalId, Achievement achievement, Reason reason) implements PlanEvent {}
