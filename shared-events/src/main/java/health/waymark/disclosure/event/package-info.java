/**
 * That a part of the record left Waymark for somebody else: one fact a plan, in a stream beside the plan's own, so that it
 * races no {@code If-Match} (ADR 0028).
 */
@NullMarked
package health.waymark.disclosure.event;

import org.jspecify.annotations.NullMarked;
