package health.waymark.goal.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;

/** What a goal says was changed. Before and after hold the changed fields and nothing else. */
@Event(name = "GoalRevised", revision = 1, lifecycle = Lifecycle.AMEND)
public record GoalRevised(PlanId planId, GoalId goalId, GoalContent before, GoalContent after, Reason reason)
        implements PlanEvent {}
