package health.waymark.projection;

import java.time.Duration;

/**
 * How far the read model is behind the log.
 *
 * @param behind events that are in the log and not yet in the views
 * @param age of the oldest of them; zero when there is none
 * @param stuck there are such events, and for a while none of them has got through
 */
public record Lag(long position, long head, long behind, Duration age, boolean stuck, long parkedPlans) {}
