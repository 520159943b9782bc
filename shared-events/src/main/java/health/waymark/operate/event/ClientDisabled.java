package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;

/** A client may no longer come in, with the tokens it has. */
@Event(name = "ClientDisabled", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record ClientDisabled(String client) implements OperatorEvent {}
