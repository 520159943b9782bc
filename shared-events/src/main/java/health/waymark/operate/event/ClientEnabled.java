package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;

/** A disabled client may come in again. */
@Event(name = "ClientEnabled", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record ClientEnabled(String client) implements OperatorEvent {}
