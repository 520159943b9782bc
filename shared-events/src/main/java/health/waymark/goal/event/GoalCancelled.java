package health.waymark.goal.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;

/** A goal was given up; its open objectives were cancelled with it. */
@Event(name = "GoalCancelled", revision = 1, lifecycle = Lifecycle.AMEND)
public record GoalCancelled(PlanId planId, GoalId goalId, Reason reason) implements PlanEvent {}
