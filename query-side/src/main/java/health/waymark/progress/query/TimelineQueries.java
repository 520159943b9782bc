package health.waymark.progress.query;

import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.GoalView;
import health.waymark.plan.query.LatestView;
import health.waymark.plan.query.ObjectiveView;
import health.waymark.plan.query.PlanQueries;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.query.Seen;
import health.waymark.plan.state.Entry;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.Measured;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan's timeline: as it stands with the points out of their table; targets and baselines are the plan's. */
public final class TimelineQueries {
    private record Placed(UUID on, TimelineView.Point point) {}

    private final PlanQueries plans;
    private final JdbcClient jdbc;

    TimelineQueries(PlanQueries plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
    }

    public TimelineView of(String organisation, PlanId planId) {
        PlanView plan = plans.current(organisation, planId);
        Map<UUID, List<TimelineView.Point>> points =
                jdbc.sql("""
                        select coalesce(goal_id, objective_id) as placed_on, * from read_model.timeline_point
                        where plan_id = ? and organisation = ? order by effective_at, first_version""").params(planId.value(), organisation).query(TimelineQueries::placed).list().stream()
                        .collect(Collectors.groupingBy(
                                Placed::on, Collectors.mapping(Placed::point, Collectors.toList())));
        return timeline(plan, points);
    }

    /** As it is seen from a vantage: the points out of the plan too. */
    public static TimelineView of(Seen seen) {
        Map<UUID, List<TimelineView.Point>> points = new HashMap<>();
        for (GoalState goal : seen.plan().goals()) {
            points.put(goal.id().value(), points(goal));
            goal.objectives().forEach(objective -> points.put(objective.id().value(), points(objective)));
        }
        return timeline(seen.view(), points);
    }

    private static List<TimelineView.Point> points(Measured measured) {
        return measured.entries().stream()
                .sorted(Comparator.comparing(Entry::effectiveAt).thenComparing(Entry::version))
                .map(TimelineView.Point::of)
                .toList();
    }

    private static TimelineView timeline(PlanView plan, Map<UUID, List<TimelineView.Point>> points) {
        return new TimelineView(
                plan.planId(),
                plan.version(),
                plan.goals().stream().map(goal -> goal(goal, points)).toList());
    }

    private static TimelineView.Goal goal(GoalView goal, Map<UUID, List<TimelineView.Point>> points) {
        return new TimelineView.Goal(
                goal.goalId(),
                goal.statement(),
                goal.status(),
                goal.target(),
                goal.baseline(),
                change(goal.baseline(), goal.latest()),
                since(goal.baseline(), points.get(goal.goalId().value())),
                goal.objectives().stream()
                        .map(objective -> objective(objective, points))
                        .toList());
    }

    private static TimelineView.Objective objective(
            ObjectiveView objective, Map<UUID, List<TimelineView.Point>> points) {
        return new TimelineView.Objective(
                objective.objectiveId(),
                objective.statement(),
                objective.status(),
                objective.target(),
                objective.baseline(),
                change(objective.baseline(), objective.latest()),
                since(objective.baseline(), points.get(objective.objectiveId().value())));
    }

    private static List<TimelineView.Point> since(
            @Nullable BigDecimal baseline, @Nullable List<TimelineView.Point> points) {
        return points == null
                ? List.of()
                : points.stream().map(point -> point.since(baseline)).toList();
    }

    private static @Nullable BigDecimal change(@Nullable BigDecimal baseline, @Nullable LatestView latest) {
        return baseline == null || latest == null ? null : latest.value().subtract(baseline);
    }

    private static Placed placed(ResultSet row, int number) throws SQLException {
        return new Placed(
                row.getObject("placed_on", UUID.class),
                new TimelineView.Point(
                        new EntryId(row.getObject("entry_id", UUID.class)),
                        row.getBigDecimal("value"),
                        Scale.valueOf(row.getString("scale")),
                        row.getTimestamp("effective_at").toInstant(),
                        row.getTimestamp("recorded_at").toInstant(),
                        new Person(
                                row.getString("rater_id"),
                                row.getString("rater_display"),
                                row.getString("rater_credential")),
                        row.getBoolean("late"),
                        Entry.Status.valueOf(row.getString("status")),
                        null,
                        row.getString("session"),
                        row.getString("note"),
                        row.getString("comment")));
    }
}
