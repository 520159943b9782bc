/** How long each plan's record is kept, and which are held or past it (ADR 0027). */
@NullMarked
package health.waymark.retention.query;

import org.jspecify.annotations.NullMarked;
