/**
 * Takes down who looked and what was refused, while nobody waits for it: gathered, bounded, and appended to the log in
 * groups (ADR 0022).
 */
@NullMarked
package health.waymark.evidence;

import org.jspecify.annotations.NullMarked;
