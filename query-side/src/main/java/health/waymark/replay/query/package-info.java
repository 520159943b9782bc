/** A plan stepped through event by event. */
@NullMarked
package health.waymark.replay.query;

import org.jspecify.annotations.NullMarked;
