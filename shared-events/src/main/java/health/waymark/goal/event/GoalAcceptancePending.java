package health.waymark.goal.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import org.jspecify.annotations.Nullable;

/** The client has not agreed yet. With a comment it documents why agreement is missing (a mandated client, say), and a proposed goal of an active plan becomes active. */
@Event(name = "GoalAcceptancePending", revision = 1, lifecycle = Lifecycle.VERIFY)
public record GoalAcceptancePending(
        PlanId planId, GoalId goalId, @Nullable String comment) implements PlanEvent {}
