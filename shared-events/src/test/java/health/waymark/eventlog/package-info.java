/** Tests of the log. */
@NullMarked
package health.waymark.eventlog;

import org.jspecify.annotations.NullMarked;
