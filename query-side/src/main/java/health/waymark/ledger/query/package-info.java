/**
 * The audit ledger beside the record: one sealer follows the positions, grows the tree and signs checkpoints; whoever
 * audits fetches those, tiles and proofs (ADR 0020). What leaves here are hashes, never what an event says.
 */
@NullMarked
package health.waymark.ledger.query;

import org.jspecify.annotations.NullMarked;
