package health.waymark.goal.command;

import health.waymark.goal.event.Achievement;
import health.waymark.http.Problem;
import org.jspecify.annotations.Nullable;

/** Whatever ends, ends with a final achievement. */
public final class FinalAchievement {
    private static final String MESSAGE =
            "must be final: ACHIEVED, SUSTAINING, NOT_ACHIEVED, NO_PROGRESS or NOT_ATTAINABLE";

    private FinalAchievement() {}

    /** Throws {@code Problem.malformed} for an achievement that is given and not final. */
    public static void check(@Nullable Achievement achievement) {
        if (achievement != null && !achievement.isFinal()) {
            throw Problem.malformed("/achievement", MESSAGE);
        }
    }
}
