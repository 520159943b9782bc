/**
 * The tree over the record: leaves, tiles and proofs as RFC 6962 and C2SP tlog-tiles have them (ADR 0020). Nothing here
 * knows Spring, a database or how events are written, so that whoever doubts Waymark can check it without Waymark.
 */
@NullMarked
package health.waymark.ledger;

import org.jspecify.annotations.NullMarked;
