package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;

/** A user got a new password; the password itself is nowhere. */
@Event(name = "UserPasswordReplaced", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record UserPasswordReplaced(String name) implements OperatorEvent {}
