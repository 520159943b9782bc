/** What an operator relies on, tried on a whole Waymark: measurements, logs, the API's description, no calls home. */
@NullMarked
package health.waymark.operation;

import org.jspecify.annotations.NullMarked;
