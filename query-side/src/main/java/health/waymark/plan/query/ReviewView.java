package health.waymark.plan.query;

import health.waymark.plan.state.ReviewRecord;
import health.waymark.query.LeftOutWhenAbsent;
import health.waymark.review.event.Finding;
import health.waymark.review.event.ReviewId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A completed review. */
public record ReviewView(
        ReviewId reviewId,
        Instant completedAt,
        List<Finding> findings,
        List<String> participants,
        @LeftOutWhenAbsent @Nullable LocalDate nextReviewOn) {
    static ReviewView of(ReviewRecord review) {
        return new ReviewView(
                review.completed().reviewId(),
                review.effectiveAt(),
                review.completed().findings(),
                review.completed().participants(),
                review.completed().nextReviewOn());
    }
}
