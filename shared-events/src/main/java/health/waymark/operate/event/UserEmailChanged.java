package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;

/**
 * Where a user's reminders go has changed; the address itself stays out of the record, which never forgets.
 *
 * @param reachable whether there is an address now
 */
@Event(name = "UserEmailChanged", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record UserEmailChanged(String name, boolean reachable) implements OperatorEvent {}
