package health.waymark.projection;

import java.time.Instant;

/**
 * A plan that waits, and the event it waits for.
 *
 * @param version the event's place in its stream
 * @param cause exception classes and SQLState, no text that may be about a client
 */
public record ParkedPlan(
        String planId, long position, long version, String eventType, String cause, Instant parkedAt, int attempts) {}
