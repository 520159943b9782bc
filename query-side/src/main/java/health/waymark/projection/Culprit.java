package health.waymark.projection;

import org.jspecify.annotations.Nullable;

/**
 * The first of a plan's events that cannot be taken: those before it can.
 *
 * @param place among the events, from 0
 * @param cause why it cannot be taken
 */
record Culprit(int place, RuntimeException cause) {

    /** Takes the first so many events on trial, so that nothing of it stays: why they cannot be taken, null if they can. */
    interface Trial {
        @Nullable
        RuntimeException of(int first);
    }

    /** Found by halving; null where all the events can be taken together after all. */
    static @Nullable Culprit among(int events, Trial trial) {
        RuntimeException cause = null;
        int good = 0;
        int bad = events + 1;
        while (bad - good > 1) {
            int middle = (good + bad) / 2;
            RuntimeException failure = trial.of(middle);
            if (failure == null) {
                good = middle;
            } else {
                bad = middle;
                cause = failure;
            }
        }
        return cause == null ? null : new Culprit(good, cause);
    }
}
