package health.waymark.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan that waits, and the event it waits for.
 *
 * @param version the event's place in its stream
 * @param cause exception classes and SQLState, no text that may be about a client
 * @param parkedAt when it was tried last
 * @param setAsideAt when an operator decided that it stands still for now; none while it needs somebody
 */
public record ParkedPlan(
        String planId,
        long position,
        long version,
        String eventType,
        String cause,
        Instant parkedAt,
        int attempts,
        @Nullable Instant setAsideAt) {

    /** Whether somebody should see to it. */
    public boolean waits() {
        return setAsideAt == null;
    }
}
