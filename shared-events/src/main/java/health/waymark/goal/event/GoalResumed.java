package health.waymark.goal.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import org.jspecify.annotations.Nullable;

/** Work on a held goal went on. */
@Event(name = "GoalResumed", revision = 1, lifecycle = Lifecycle.AMEND)
public record GoalResumed(
        PlanId planId, GoalId goalId, @Nullable Reason reason) implements PlanEvent {}
