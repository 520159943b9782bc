package health.waymark.objective.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;

/** What an objective says was changed. Before and after hold the changed fields and nothing else. */
@Event(name = "ObjectiveRevised", revision = 1, lifecycle = Lifecycle.AMEND)
public record ObjectiveRevised(
        PlanId planId, ObjectiveId objectiveId, ObjectiveContent before, ObjectiveContent after, Reason reason)
        implements PlanEvent {}
