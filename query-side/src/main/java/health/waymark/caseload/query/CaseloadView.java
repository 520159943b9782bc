package health.waymark.caseload.query;

import health.waymark.plan.query.PlanSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clinician's open plans.
 *
 * @param items the plans, a page of them
 * @param total all open plans
 */
public record CaseloadView(
        Clinician clinician, Counts counts, List<PlanSummary> items, long total, int page, int size) {

    /** A clinician with what their open plans add up to. */
    public record Load(Clinician clinician, Counts counts) {}

    /** @param display as the plans have it; null without a plan */
    public record Clinician(String id, @Nullable String display) {}

    /**
     * What all of the open plans add up to today.
     *
     * @param unsigned plans that lack the author's signature, or the client's and the reason why
     */
    public record Counts(
            long draft,
            long active,
            long onHold,
            long activeGoals,
            long reviewsSoon,
            long reviewsDue,
            long reviewsOverdue,
            long reviewsEscalated,
            long unsigned) {
        public long open() {
            return draft + active + onHold;
        }
    }
}
