package health.waymark.review.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;

/** A review of the plan was begun. */
@Event(name = "ReviewOpened", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record ReviewOpened(PlanId planId, ReviewId reviewId) implements PlanEvent {}
