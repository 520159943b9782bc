package health.waymark.review.event;

import health.waymark.goal.event.GoalId;
import org.jspecify.annotations.Nullable;

/** What a review decided on one goal. CLOSE closes nothing by itself: closing takes its own command. */
public record Finding(
        GoalId goalId, Decision decision, @Nullable String note) {
    public enum Decision {
        CONTINUE,
        REVISE,
        CLOSE
    }
}
