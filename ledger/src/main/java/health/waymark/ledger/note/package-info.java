/**
 * Who says what the log is: C2SP signed notes, checkpoints and witness cosignatures, and whom one believes (ADR 0020). A
 * text is nothing until {@link health.waymark.ledger.note.KnownLog} has opened it.
 */
@NullMarked
package health.waymark.ledger.note;

import org.jspecify.annotations.NullMarked;
