/**
 * Brings reminders to people and systems outside: an outbox filled from the log, tasks that send what is in it, and what
 * operators do about what could not be sent. At least once, by a stable id, recorded once. Rows hold ids only (ADR 0014).
 */
@NullMarked
package health.waymark.delivery.command;

import org.jspecify.annotations.NullMarked;
