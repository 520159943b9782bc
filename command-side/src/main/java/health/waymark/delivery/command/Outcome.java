package health.waymark.delivery.command;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** What became of a delivery whose time had come. */
sealed interface Outcome {
    record Sent() implements Outcome {}

    record Dropped(Why why) implements Outcome {}

    /** It is not the hour for it. */
    record Later(Instant at) implements Outcome {}

    /** It goes out with the daily mail. */
    record Gathered(UUID digest, Instant at) implements Outcome {}

    record Retried(String cause, Instant at) implements Outcome {}

    record Dead(String cause) implements Outcome {}

    /** Why a delivery need not go out. */
    enum Why {
        /** The plan no longer calls for the reminder. */
        OVERTAKEN,
        /** The reminder is another's now. */
        HANDED_OVER,
        NO_ADDRESS,
        /** Whom it is for wants none of its kind. */
        SWITCHED_OFF,
        /** The channel isn't configured any longer. */
        NO_CHANNEL;

        /** Others may have to be told then, or nobody is left to be. */
        boolean leavesItOpen() {
            return this != OVERTAKEN;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
