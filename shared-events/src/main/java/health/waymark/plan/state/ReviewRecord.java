package health.waymark.plan.state;

import health.waymark.goal.event.GoalId;
import health.waymark.review.event.ReviewCompleted;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** A completed review, with the latest value each goal had then. */
public record ReviewRecord(ReviewCompleted completed, Instant effectiveAt, Map<GoalId, BigDecimal> latestValues) {}
