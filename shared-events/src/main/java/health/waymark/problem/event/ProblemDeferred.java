package health.waymark.problem.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;

/** A problem is known and is not worked on now, for a documented reason (lint L4 accepts that). */
@Event(name = "ProblemDeferred", revision = 1, lifecycle = Lifecycle.AMEND)
public record ProblemDeferred(PlanId planId, ProblemId problemId, Reason reason) implements PlanEvent {}
