package health.waymark.pages.query;

import health.waymark.chart.query.GoalSpark;
import health.waymark.chart.query.GoalSparks;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanSummary;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Lays plans out as lines of a list. */
final class PlanLines {
    private final GoalSparks sparks;
    private final Clock clock;
    private final ZoneId zone;

    PlanLines(GoalSparks sparks, Clock clock, ZoneId zone) {
        this.sparks = sparks;
        this.clock = clock;
        this.zone = zone;
    }

    List<PlanLine> of(List<PlanSummary> plans) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Map<PlanId, List<GoalSpark>> goals = sparks.of(plans.stream()
                .filter(plan -> plan.closed() == null)
                .map(PlanSummary::planId)
                .toList());
        return plans.stream()
                .map(plan -> PlanLine.of(plan, goals.getOrDefault(plan.planId(), List.of()), today))
                .toList();
    }
}
