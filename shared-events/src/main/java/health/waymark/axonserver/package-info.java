/**
 * Waymark beside an Axon Server: how it is reached, how it stands, and what is said when it doesn't answer. Only
 * {@code waymark.event-store=axon-server} brings any of this in (ADR 0017).
 */
@NullMarked
package health.waymark.axonserver;

import org.jspecify.annotations.NullMarked;
