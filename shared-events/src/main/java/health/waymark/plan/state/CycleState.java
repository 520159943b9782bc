package health.waymark.plan.state;

import health.waymark.review.event.ReviewId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a plan must be reviewed. A cycle runs while the plan is active and pauses with it; each review starts the next. */
public final class CycleState {
    /** Where neither plan nor rule pack says otherwise. */
    public static final int DEFAULT_INTERVAL_DAYS = 90;

    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate heldOn;
    private int number;
    private @Nullable Recorded start;
    private @Nullable ReviewId open;

    void start(LocalDate on, @Nullable Integer everyDays, @Nullable LocalDate namedDay, Recorded by) {
        dueOn = namedDay != null ? namedDay : on.plusDays(everyDays == null ? DEFAULT_INTERVAL_DAYS : everyDays);
        number++;
        start = by;
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
        return start == null ? null : start.effectiveAt();
    }

    /** Which of the plan's cycles this is, from 1; 0 before the first. */
    public int number() {
        return number;
    }

    /** The event that began it. */
    public @Nullable Recorded startedBy() {
        return start;
    }

    /** The review that was begun and not completed. */
    public @Nullable ReviewId openReview() {
        return open;
    }
}
