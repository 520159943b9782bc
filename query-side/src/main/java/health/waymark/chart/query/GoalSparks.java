package health.waymark.chart.query;

import health.waymark.goal.event.GoalStatus;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.GoalView;
import health.waymark.progress.event.Scale;
import health.waymark.query.ViewJson;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the active goals of many plans move, for lists. */
public final class GoalSparks {
    private final JdbcClient jdbc;

    GoalSparks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Of<T>(UUID id, T value) {}

    /** What is wanted of a view. */
    private record Goals(List<GoalView> goals) {}

    /** The active goals of each plan, in the plan's order; two queries, however many plans. */
    public Map<PlanId, List<GoalSpark>> of(Collection<PlanId> plans) {
        if (plans.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = plans.stream().map(PlanId::value).toList();
        Map<UUID, List<GoalSpark.Score>> scores = jdbc
                .sql("""
                        select goal_id, effective_at, value, scale from read_model.timeline_point
                        where plan_id in (:plans) and goal_id is not null and status <> 'ENTERED_IN_ERROR'
                        order by effective_at, first_version""")
                .param("plans", ids)
                .query((row, n) -> new Of<>(
                        row.getObject("goal_id", UUID.class),
                        new GoalSpark.Score(
                                row.getTimestamp("effective_at").toInstant(),
                                row.getBigDecimal("value"),
                                Scale.valueOf(row.getString("scale")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::id, Collectors.mapping(Of::value, Collectors.toList())));
        return jdbc
                .sql("select plan_id, view from read_model.plan where plan_id in (:plans)")
                .param("plans", ids)
                .query((row, n) -> Map.entry(
                        new PlanId(row.getObject("plan_id", UUID.class)),
                        ViewJson.MAPPER.readValue(row.getString("view"), Goals.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, plan -> sparks(plan.getValue(), scores)));
    }

    private static List<GoalSpark> sparks(Goals of, Map<UUID, List<GoalSpark.Score>> scores) {
        return of.goals().stream()
                .filter(goal -> goal.status() == GoalStatus.ACTIVE)
                .map(goal ->
                        GoalSpark.of(goal, scores.getOrDefault(goal.goalId().value(), List.of())))
                .toList();
    }
}
