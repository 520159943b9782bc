/**
 * Forms from which people send commands. A form is a short definition: which fields of the command, in plain words, in
 * which order. What they hold becomes the command's JSON and goes through the gate; nothing is decided here (ADR 0012).
 */
@NullMarked
package health.waymark.form.query;

import org.jspecify.annotations.NullMarked;
