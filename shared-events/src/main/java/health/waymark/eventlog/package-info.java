/**
 * The event log in PostgreSQL: the only thing that may not be lost. Appends commit in groups under one lock, so position
 * order is commit order and nobody reading along can skip an event (ADR 0005). Axon sees it as its storage engine.
 */
@NullMarked
package health.waymark.eventlog;

import org.jspecify.annotations.NullMarked;
