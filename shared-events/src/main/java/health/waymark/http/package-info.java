/**
 * What both sides' HTTP has in common: strict bodies in, problem details out, sizes limited, every request with a
 * correlation id. The only place that turns an exception into a status.
 */
@NullMarked
package health.waymark.http;

import org.jspecify.annotations.NullMarked;
