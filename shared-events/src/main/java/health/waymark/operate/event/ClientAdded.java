package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import java.util.List;

/** A system may fetch tokens from now on. */
@Event(name = "ClientAdded", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record ClientAdded(String client, List<String> scopes) implements OperatorEvent {}
