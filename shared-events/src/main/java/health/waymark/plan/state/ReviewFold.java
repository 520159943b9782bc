package health.waymark.plan.state;

import health.waymark.goal.event.GoalId;
import health.waymark.plan.event.PlanStatus;
import health.waymark.review.event.ReviewCompleted;
import health.waymark.review.event.ReviewOpened;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The life of a review. */
final class ReviewFold {
    private ReviewFold() {}

    static void opened(PlanState plan, ReviewOpened event, Recorded recorded) {
        plan.cycle.open(event.reviewId());
    }

    static void completed(PlanState plan, ReviewCompleted event, Recorded recorded) {
        Map<GoalId, BigDecimal> latest = new HashMap<>();
        plan.goals.forEach((id, goal) -> goal.latest().ifPresent(entry -> latest.put(id, entry.value())));
        plan.reviews.add(new ReviewRecord(event, recorded.effectiveAt(), plan.cycle.dueOn(), latest));
        plan.cycle.start(
                plan.dateOf(recorded.effectiveAt()), plan.drafting().reviewEveryDays(), event.nextReviewOn(), recorded);
        if (plan.status == PlanStatus.ON_HOLD) {
            plan.cycle.hold(plan.dateOf(recorded.effectiveAt()));
        }
    }
}
