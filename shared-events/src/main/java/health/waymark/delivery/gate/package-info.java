/**
 * How somebody wants to be reminded, and the one way by which pages ask for it and change it. The command side puts its
 * gate here when it runs in the same process (ADR 0014).
 */
@NullMarked
package health.waymark.delivery.gate;

import org.jspecify.annotations.NullMarked;
