package health.waymark.plan.command;

import health.waymark.plan.state.PlanState;

/** What a sender passes on the way to a plan, as it stands when the command is decided. */
@FunctionalInterface
public interface Passage {
    Passage OPEN = plan -> {};

    /** @throws health.waymark.http.Problem if the plan is closed to the sender */
    void to(PlanState plan);
}
