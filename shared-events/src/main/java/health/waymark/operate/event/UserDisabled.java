package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;

/** A user may no longer sign in, and is out. */
@Event(name = "UserDisabled", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record UserDisabled(String name) implements OperatorEvent {}
