package health.waymark.plan.query;

import health.waymark.plan.state.ReviewRecord;
import health.waymark.query.LeftOutWhenAbsent;
import health.waymark.review.event.Finding;
import health.waymark.review.event.ReviewId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A completed review.
 *
 * @param dueOn the day it was due; none where no cycle ran
 * @param onTime whether it was completed by then
 */
public record ReviewView(
        ReviewId reviewId,
        Instant completedAt,
        List<Finding> findings,
        List<String> participants,
        @LeftOutWhenAbsent @Nullable LocalDate nextReviewOn,
        @LeftOutWhenAbsent @Nullable LocalDate dueOn,
        @LeftOutWhenAbsent @Nullable Boolean onTime) {
    static ReviewView of(ReviewRecord review, ZoneId zone) {
        LocalDate due = review.dueOn();
        return new ReviewView(
                review.completed().reviewId(),
                review.effectiveAt(),
                review.completed().findings(),
                review.completed().participants(),
                review.completed().nextReviewOn(),
                due,
                due == null
                        ? null
                        : !LocalDate.ofInstant(review.effectiveAt(), zone).isAfter(due));
    }
}
