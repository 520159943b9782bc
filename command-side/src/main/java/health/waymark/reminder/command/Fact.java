package health.waymark.reminder.command;

import health.waymark.reminder.event.ReminderEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into the reminder stream.
 *
 * @param effectiveAt since when it was true, where that isn't now: after an outage it is recorded late
 */
record Fact(ReminderEvent event, @Nullable Instant effectiveAt) {
    static Fact now(ReminderEvent event) {
        return new Fact(event, null);
    }
}
