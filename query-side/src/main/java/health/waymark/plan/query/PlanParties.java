package health.waymark.plan.query;

import health.waymark.plan.event.Person;
import health.waymark.plan.event.Subject;
import health.waymark.query.ViewJson;
import org.jspecify.annotations.Nullable;

/** Whom a plan is for and who answers for it: what lists show of its view. */
public record PlanParties(
        Subject subject,
        @Nullable Person clinician,
        @Nullable Person supervisor) {

    /** Whether somebody is its clinician or its supervisor. */
    public boolean name(String person) {
        return clinician != null && person.equals(clinician.id())
                || supervisor != null && person.equals(supervisor.id());
    }

    /** Out of a view as it is stored. */
    public static PlanParties in(String view) {
        return ViewJson.MAPPER.readValue(view, PlanParties.class);
    }
}
