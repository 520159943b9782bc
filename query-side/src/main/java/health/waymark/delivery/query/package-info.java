/** The page on which people say how they want to be reminded. What they say goes through the gate, as over HTTP (ADR 0014). */
@NullMarked
package health.waymark.delivery.query;

import org.jspecify.annotations.NullMarked;
