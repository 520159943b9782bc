/** The logbook's words. */
@NullMarked
package health.waymark.operate.log;

import org.jspecify.annotations.NullMarked;
