package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import java.util.UUID;

/** An operator asked for a job to end. */
@Event(name = "JobCancelled", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record JobCancelled(UUID jobId, String kind) implements OperatorEvent {}
