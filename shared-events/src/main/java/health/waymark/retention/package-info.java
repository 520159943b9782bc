/** How long a plan's record is kept, and what stands between it and being erased (ADR 0027). */
@NullMarked
package health.waymark.retention;

import org.jspecify.annotations.NullMarked;
