package health.waymark.history.query;

import health.waymark.access.Actor;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import java.time.ZoneId;

/** What differs between a plan from one vantage and from another. */
public final class Comparisons {
    private final PlanQueries plans;
    private final HistoryQueries histories;
    private final ZoneId zone;

    Comparisons(PlanQueries plans, HistoryQueries histories, ZoneId zone) {
        this.plans = plans;
        this.histories = histories;
        this.zone = zone;
    }

    /** Reads the plan's record, once for all that is asked of it then. */
    public Comparing of(Actor actor, PlanId plan) {
        return new Comparing(plan, plans.chronicle(actor.organisation(), plan), actor.actingPerson(), histories, zone);
    }
}
