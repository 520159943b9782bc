/**
 * What a plan's events add up to. The fold is written once, here, and used by the aggregate, the current view, the view
 * as of an instant and everything that compares two of them (ADR 0006). Nothing here knows Spring, Axon or a database.
 */
@NullMarked
package health.waymark.plan.state;

import org.jspecify.annotations.NullMarked;
