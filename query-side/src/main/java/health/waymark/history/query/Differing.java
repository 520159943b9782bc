package health.waymark.history.query;

import health.waymark.goal.event.GoalId;
import health.waymark.query.LeftOutWhenAbsent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a plan that differs.
 *
 * @param subject its id; the plan's for the plan itself
 * @param goalId the goal that it is, or belongs to
 * @param words what differs, in a sentence
 * @param versions the plan's versions that made it differ
 * @param late whether one of these was recorded more than 24 hours after the fact
 * @param corrects whether one of them put right what was recorded before
 */
public record Differing(
        String subject,
        Kind kind,
        String name,
        @LeftOutWhenAbsent @Nullable GoalId goalId,
        How how,
        String words,
        List<Change> changes,
        List<Long> versions,
        boolean late,
        boolean corrects) {

    /** What sort of part it is. */
    public enum Kind {
        PLAN,
        PROBLEM,
        GOAL,
        OBJECTIVE,
        INTERVENTION,
        SCORE,
        SIGNATURE,
        REVIEW,
        LEGAL_HOLD
    }

    /** Whether it is at both ends. */
    public enum How {
        ADDED,
        CHANGED,
        /** It is at the first end only. */
        GONE
    }
}
