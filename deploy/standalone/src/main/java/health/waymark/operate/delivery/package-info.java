/** Reminders on their way out: how many there are of each kind, which were given up, and what is done about those. */
@NullMarked
package health.waymark.operate.delivery;

import org.jspecify.annotations.NullMarked;
