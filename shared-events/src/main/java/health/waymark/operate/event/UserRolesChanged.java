package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import java.util.List;

/** A user may do more, less or other things than before. */
@Event(name = "UserRolesChanged", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record UserRolesChanged(String name, List<String> before, List<String> after) implements OperatorEvent {}
