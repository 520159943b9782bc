package health.waymark.pages.query;

import health.waymark.plan.query.PlanSummary;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A plan in the list. */
public record PlanLine(PlanSummary plan, @Nullable ReviewDue due) {

    static PlanLine of(PlanSummary plan, LocalDate today) {
        return new PlanLine(plan, ReviewDue.of(plan.status(), plan.reviewDueOn(), today));
    }
}
