package health.waymark.goal.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;

/** A goal that had ended was taken up again. */
@Event(name = "GoalReopened", revision = 1, lifecycle = Lifecycle.REACTIVATE)
public record GoalReopened(PlanId planId, GoalId goalId, Reason reason) implements PlanEvent {}
