package health.waymark.pages.query;

import health.waymark.access.Actor;
import health.waymark.form.query.Sending;
import health.waymark.plan.query.PlanView;
import org.jspecify.annotations.Nullable;

/** Offers what somebody's role lets them send about a plan. */
record Offers(PlanView plan, Actor actor, Sending sending) {

    boolean possible() {
        return sending.possible();
    }

    boolean may(String command) {
        return sending.open(actor, command);
    }

    /** Offers about the plan as a whole. */
    Offered begin(@Nullable String subject) {
        return new Offered(this, subject, "");
    }

    /** Offers about one part of it. */
    Offered begin(@Nullable String subject, String name, Object id) {
        return new Offered(this, subject, "?" + name + "=" + id);
    }
}
