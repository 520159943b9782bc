package health.waymark.glass.query;

import health.waymark.access.Actor;
import health.waymark.glass.Glass;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.query.Vantage;
import health.waymark.projection.Projections;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a plan names as it stands. */
final class PlanPeople {
    private final JdbcClient jdbc;
    private final PlanQueries plans;
    private final Projections projections;

    PlanPeople(JdbcClient jdbc, PlanQueries plans, Projections projections) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.projections = projections;
    }

    /**
     * Whether a plan names somebody. One that has no row yet, and one whose row stands still, is read from the log.
     *
     * @throws health.waymark.http.Problem 404 if there is no such plan
     */
    boolean name(Actor actor, PlanId plan) {
        if (projections.parked(plan.toString()).isPresent()) {
            return inTheLog(actor, plan);
        }
        return jdbc.sql("select clinician_id, supervisor_id from read_model.plan"
                        + " where plan_id = ? and organisation = ?")
                .params(plan.value(), actor.organisation())
                .query((row, n) -> Glass.names(row.getString(1), row.getString(2), actor))
                .optional()
                .orElseGet(() -> inTheLog(actor, plan));
    }

    private boolean inTheLog(Actor actor, PlanId plan) {
        PlanView view = plans.seen(actor.organisation(), plan, Vantage.NOW).view();
        Person clinician = view.clinician();
        Person supervisor = view.supervisor();
        return Glass.names(
                clinician == null ? null : clinician.id(), supervisor == null ? null : supervisor.id(), actor);
    }
}
