/** How an organisation wants its record seen and kept: what holds, since when, and changing it. */
@NullMarked
package health.waymark.organisation.query;

import org.jspecify.annotations.NullMarked;
