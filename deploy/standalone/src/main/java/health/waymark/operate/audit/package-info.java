/** What was done to Waymark itself, for those who answer for the record and operate nothing. */
@NullMarked
package health.waymark.operate.audit;

import org.jspecify.annotations.NullMarked;
