package health.waymark.review.command;

import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanState;
import health.waymark.review.event.ReviewId;
import health.waymark.review.event.ReviewOpened;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Begins a review of a plan in force. */
public record OpenReview(
        PlanId planId,
        @Nullable ReviewId reviewId,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical) implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.underway(plan);
        Rule.REVIEW_OPEN.unless(plan.cycle().openReview() == null);
        ReviewId id = reviewId == null ? new ReviewId(moment.ids().get()) : reviewId;
        Rule.ID_TAKEN.unless(plan.reviews().stream()
                .noneMatch(review -> review.completed().reviewId().equals(id)));
        return Decision.making("reviewId", id, new ReviewOpened(planId, id));
    }
}
