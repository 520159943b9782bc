/**
 * Commands over HTTP: one by one, in batches, and a catalogue of what there is. Every refusal leaves as problem details.
 */
@NullMarked
package health.waymark.command.api;

import org.jspecify.annotations.NullMarked;
