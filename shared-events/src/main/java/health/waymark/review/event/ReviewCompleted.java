package health.waymark.review.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review ended with a decision for each goal; the next review is due on the day named, else after the plan's own interval. */
@Event(name = "ReviewCompleted", revision = 1, lifecycle = Lifecycle.VERIFY)
public record ReviewCompleted(
        PlanId planId,
        ReviewId reviewId,
        List<Finding> findings,
        List<String> participants,
        @Nullable LocalDate nextReviewOn)
        implements PlanEvent {}
