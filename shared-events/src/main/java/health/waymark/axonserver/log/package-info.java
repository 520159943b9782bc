/**
 * The event log where Axon Server keeps it: its events are ours byte by byte, its order is theirs, and PostgreSQL knows
 * where each lies and nothing of what it says. Callers see what they see with the log in PostgreSQL (ADR 0017).
 */
@NullMarked
package health.waymark.axonserver.log;

import org.jspecify.annotations.NullMarked;
