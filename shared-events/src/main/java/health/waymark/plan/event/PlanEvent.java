package health.waymark.plan.event;

/** A fact of one plan's record. Its stream is the plan's; when it was recorded and by whom travels beside it. */
public interface PlanEvent {
    PlanId planId();
}
