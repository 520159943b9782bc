package health.waymark.plan.state;

import health.waymark.review.event.ReviewId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a plan must be reviewed. Runs while the plan is active, pauses with it, starts anew with each review. */
public final class ReviewCycle {
    /** Where neither plan nor rule pack says otherwise. */
    public static final int DEFAULT_INTERVAL_DAYS = 90;

    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate heldOn;
    private @Nullable Instant since;
    private @Nullable ReviewId open;

    void start(LocalDate on, @Nullable Integer everyDays, @Nullable LocalDate namedDay, Instant at) {
        dueOn = namedDay != null ? namedDay : on.plusDays(everyDays == null ? DEFAULT_INTERVAL_DAYS : everyDays);
        since = at;
        heldOn = null;
        open = null;
    }

    void open(ReviewId review) {
        open = review;
    }

    void hold(LocalDate on) {
        heldOn = on;
    }

    void resume(LocalDate on) {
        if (heldOn != null && dueOn != null) {
            dueOn = dueOn.plusDays(Math.max(0, ChronoUnit.DAYS.between(heldOn, on)));
        }
        heldOn = null;
    }

    void end() {
        dueOn = null;
        open = null;
    }

    /** The day the next review is due; null while the cycle does not run. */
    public @Nullable LocalDate dueOn() {
        return heldOn == null ? dueOn : null;
    }

    /** When this cycle began: activation, adoption or the last review. */
    public @Nullable Instant since() {
        return since;
    }

    /** The review that was begun and not completed. */
    public @Nullable ReviewId openReview() {
        return open;
    }
}
