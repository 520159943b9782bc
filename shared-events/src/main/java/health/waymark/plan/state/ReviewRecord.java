package health.waymark.plan.state;

import health.waymark.goal.event.GoalId;
import health.waymark.review.event.ReviewCompleted;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A completed review, with the latest value each goal had then.
 *
 * @param dueOn the day it was due; null while no cycle ran
 */
public record ReviewRecord(
        ReviewCompleted completed,
        Instant effectiveAt,
        @Nullable LocalDate dueOn,
        Map<GoalId, BigDecimal> latestValues) {}
