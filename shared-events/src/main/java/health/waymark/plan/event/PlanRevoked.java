package health.waymark.plan.event;

/** The plan was ended before its time. */
@Event(name = "PlanRevoked", revision = 1, lifecycle = Lifecycle.DEPRECATE)
public record PlanRevoked(PlanId planId, Reason reason) implements PlanEvent {}
