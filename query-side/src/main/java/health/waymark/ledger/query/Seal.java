package health.waymark.ledger.query;

/**
 * A tree that was signed.
 *
 * @param lastPosition of the event that is its last leaf; 0 where there is none
 * @param note the signed checkpoint
 */
record Seal(long size, long lastPosition, byte[] root, String note) {}
