package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;

/** A disabled user may sign in again. */
@Event(name = "UserEnabled", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record UserEnabled(String name) implements OperatorEvent {}
