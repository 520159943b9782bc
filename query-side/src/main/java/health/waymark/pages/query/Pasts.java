package health.waymark.pages.query;

import health.waymark.access.Actor;
import health.waymark.history.query.HistoryQueries;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.query.Seen;
import java.time.Clock;
import java.time.ZoneId;

/** Plans as pages show them from anywhere but now. */
public final class Pasts {
    private final PlanQueries plans;
    private final HistoryQueries histories;
    private final Clock clock;
    private final ZoneId zone;

    Pasts(PlanQueries plans, HistoryQueries histories, Clock clock, ZoneId zone) {
        this.plans = plans;
        this.histories = histories;
        this.clock = clock;
        this.zone = zone;
    }

    public Seen seen(Actor actor, PlanId plan, LookBack look) {
        return plans.seen(actor.organisation(), plan, look.vantage(zone));
    }

    public PlanPage page(Actor actor, PlanView was, LookBack look) {
        long latest = plans.current(actor.organisation(), was.planId()).version();
        return PlanPage.then(was, look, latest, histories.after(was.planId(), was.version()), clock.instant(), zone);
    }
}
