package health.waymark.plan.event;

/** The plan should never have been: it is kept and labelled, never deleted. */
@Event(name = "PlanMarkedInError", revision = 1, lifecycle = Lifecycle.DEPRECATE)
public record PlanMarkedInError(PlanId planId, Reason reason) implements PlanEvent {}
