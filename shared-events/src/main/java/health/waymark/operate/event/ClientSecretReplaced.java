package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;

/** A client got a new secret; the secret itself is nowhere. */
@Event(name = "ClientSecretReplaced", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record ClientSecretReplaced(String client) implements OperatorEvent {}
