package health.waymark.pages.query;

import health.waymark.chart.query.GoalSpark;
import health.waymark.plan.query.PlanSummary;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan in a list, with how its active goals move. */
public record PlanLine(PlanSummary plan, @Nullable ReviewDue due, List<GoalSpark> goals) {

    static PlanLine of(PlanSummary plan, List<GoalSpark> goals, LocalDate today) {
        return new PlanLine(plan, ReviewDue.of(plan.status(), plan.reviewDueOn(), today), goals);
    }
}
