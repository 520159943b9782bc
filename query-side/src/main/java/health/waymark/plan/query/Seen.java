package health.waymark.plan.query;

import health.waymark.plan.lint.Lint;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import java.time.Instant;
import java.util.List;

/**
 * A plan as it is seen from a vantage.
 *
 * @param held the events that make it what it is
 * @param last whether all of the record was known
 * @param judgedAt the instant from which is seen what depends on the time
 */
public record Seen(Vantage vantage, PlanState plan, List<Recorded> held, boolean last, Instant judgedAt) {

    public PlanView view() {
        return PlanView.of(plan).seen(Lint.warnings(plan, judgedAt), judgedAt, vantage.trueBy(), plan.zone());
    }
}
