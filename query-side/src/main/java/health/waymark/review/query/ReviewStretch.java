package health.waymark.review.query;

import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stretch of a plan's life as its row has it; it lasts until the plan's next one. */
record ReviewStretch(
        PlanId planId,
        long version,
        String organisation,
        Instant since,
        PlanStatus status,
        @Nullable LocalDate reviewDueOn,
        int reviewCycle,
        String parties) {

    boolean sameAs(ReviewStretch other) {
        return status == other.status
                && Objects.equals(reviewDueOn, other.reviewDueOn)
                && reviewCycle == other.reviewCycle
                && parties.equals(other.parties);
    }
}
