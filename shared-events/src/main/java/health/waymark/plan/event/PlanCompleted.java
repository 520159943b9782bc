package health.waymark.plan.event;

import org.jspecify.annotations.Nullable;

/** The plan was carried through to its end. */
@Event(name = "PlanCompleted", revision = 1, lifecycle = Lifecycle.ARCHIVE)
public record PlanCompleted(PlanId planId, @Nullable Reason reason) implements PlanEvent {}
