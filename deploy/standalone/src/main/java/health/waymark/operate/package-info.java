/**
 * Operate: the pages and addresses of whoever runs Waymark. Nothing here shows what a plan says: ids, types of events,
 * classes of causes and counts, and nothing else (ADR 0015). Each part is a {@link health.waymark.operate.Section}; one is
 * there only where the side it tells of runs.
 */
@NullMarked
package health.waymark.operate;

import org.jspecify.annotations.NullMarked;
