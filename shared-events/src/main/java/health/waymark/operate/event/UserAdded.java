package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import java.util.List;

/**
 * Somebody may sign in from now on.
 *
 * @param personId what plans name them by
 */
@Event(name = "UserAdded", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record UserAdded(String name, List<String> roles, String personId) implements OperatorEvent {}
