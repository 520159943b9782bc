package health.waymark.plan.event;

/** Work on the plan was paused, and its review cycle with it. */
@Event(name = "PlanHeld", revision = 1, lifecycle = Lifecycle.AMEND)
public record PlanHeld(PlanId planId, Reason reason) implements PlanEvent {}
