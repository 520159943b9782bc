package health.waymark.plan.event;

/**
 * A fact about one plan, in the plan's own stream or in one beside it; when it was recorded and by whom travels with it.
 */
public interface PlanEvent extends LoggedEvent {
    PlanId planId();
}
