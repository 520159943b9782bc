package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;

/**
 * An operator had the due list compared with the scheduler's tasks, out of turn.
 *
 * @param mended how many tasks were lost, doubled or moved
 */
@Event(name = "DueListReconciled", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record DueListReconciled(int mended) implements OperatorEvent {}
