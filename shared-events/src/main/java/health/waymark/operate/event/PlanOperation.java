package health.waymark.operate.event;

import health.waymark.plan.event.PlanId;

/** Something an operator did about one plan, beside the plan: its version doesn't move. */
public interface PlanOperation extends OperatorEvent {
    PlanId planId();
}
