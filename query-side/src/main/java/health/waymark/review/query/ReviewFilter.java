package health.waymark.review.query;

import health.waymark.plan.query.PlanFilter;
import health.waymark.query.Address;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reviews are wanted; null for all.
 *
 * @param state null for all three
 * @param clinician by id or, whether in capitals or not, by name; so is the subject
 * @param onlyOf whoever asks, where plans that don't name them now are closed to them: they are left out
 */
record ReviewFilter(
        @Nullable ReviewState state,
        @Nullable UUID plan,
        @Nullable String clinician,
        @Nullable String subject,
        @Nullable String onlyOf) {

    /** By whom plans name now: what was somebody's once and isn't any more is closed to them. */
    private static final String NAMING = """
             and exists (select 1 from read_model.plan as now where now.plan_id = plan.plan_id
               and (now.clinician_id = :onlyOf or now.supervisor_id = :onlyOf))""";

    ReviewFilter {
        clinician = PlanFilter.text("clinician", Address.given(clinician));
        subject = PlanFilter.text("subject", Address.given(subject));
    }

    static ReviewFilter of(@Nullable ReviewState state, @Nullable String onlyOf) {
        return new ReviewFilter(state, null, null, null, onlyOf);
    }

    String condition() {
        return (state == null ? "review_due_on <= :soon" : state.condition())
                + (plan == null ? "" : " and plan_id = :plan")
                + (clinician == null ? "" : named("clinician"))
                + (subject == null ? "" : named("subject"))
                + (onlyOf == null ? "" : " " + NAMING);
    }

    private static String named(String whom) {
        return " and (parties #>> '{%1$s,id}' = :%1$s or lower(parties #>> '{%1$s,display}') = lower(:%1$s))"
                .formatted(whom);
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        put(values, "plan", plan);
        put(values, "clinician", clinician);
        put(values, "subject", subject);
        put(values, "onlyOf", onlyOf);
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
