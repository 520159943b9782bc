package health.waymark.ledger.query;

import java.time.Duration;

/**
 * How far the ledger is behind the log.
 *
 * @param size of the last tree that was signed
 * @param position of its last event
 * @param behind positions after it
 * @param age of the first event that isn't sealed; zero when there is none
 * @param stuck there are such events, and for a while none was sealed
 */
record SealingLag(long size, long position, long behind, Duration age, boolean stuck) {}
