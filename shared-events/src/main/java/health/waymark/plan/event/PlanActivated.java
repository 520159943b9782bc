package health.waymark.plan.event;

/** The plan came into force: it met every condition of activation, and the review cycle starts. */
@Event(name = "PlanActivated", revision = 1, lifecycle = Lifecycle.AMEND)
public record PlanActivated(PlanId planId) implements PlanEvent {}
