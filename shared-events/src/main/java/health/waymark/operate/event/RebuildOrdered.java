package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;

/**
 * An operator had a projection made anew from the log, or held against it.
 *
 * @param projection the name of the processor whose tables are meant
 * @param compareOnly whether what was read stayed
 */
@Event(name = "RebuildOrdered", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record RebuildOrdered(String projection, boolean compareOnly) implements OperatorEvent {}
