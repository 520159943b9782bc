package health.waymark.goal.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import org.jspecify.annotations.Nullable;

/** The client agreed to the goal; on an active plan that makes a proposed goal active. */
@Event(name = "GoalAccepted", revision = 1, lifecycle = Lifecycle.VERIFY)
public record GoalAccepted(
        PlanId planId, GoalId goalId, @Nullable String comment) implements PlanEvent {}
