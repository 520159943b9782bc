package health.waymark.goal.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import org.jspecify.annotations.Nullable;

/** The client disagreed with the goal; a proposed goal is rejected by it. */
@Event(name = "GoalDeclined", revision = 1, lifecycle = Lifecycle.VERIFY)
public record GoalDeclined(
        PlanId planId, GoalId goalId, @Nullable String comment) implements PlanEvent {}
