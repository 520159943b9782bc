package health.waymark.ledger.query;

import java.time.Instant;

/**
 * Where in the ledger an event is.
 *
 * @param index of its leaf, from 0
 * @param size of the first tree that was signed with it
 * @param at when that was
 */
public record Sealed(long index, long size, Instant at) {}
