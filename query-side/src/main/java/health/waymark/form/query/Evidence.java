package health.waymark.form.query;

import health.waymark.chart.query.GoalSpark;
import health.waymark.plan.query.GoalView;
import health.waymark.plan.state.Entry;
import health.waymark.progress.query.TimelineView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision on a goal rests on.
 *
 * @param then the score as it stood at the last review
 * @param since the scores recorded after it, in the order in which they were true
 * @param spark all scores that count, drawn
 */
public record Evidence(GoalView goal, @Nullable BigDecimal then, List<TimelineView.Point> since, GoalSpark spark) {

    /** @param after when the last review ended, or the plan came into force */
    static Evidence of(GoalView goal, TimelineView timeline, @Nullable Instant after) {
        List<TimelineView.Point> points = timeline.goals().stream()
                .filter(one -> one.goalId().equals(goal.goalId()))
                .flatMap(one -> one.points().stream())
                .filter(point -> point.status() != Entry.Status.ENTERED_IN_ERROR)
                .toList();
        BigDecimal then = points.stream()
                .filter(point -> after != null && !point.effectiveAt().isAfter(after))
                .map(TimelineView.Point::value)
                .reduce((first, second) -> second)
                .orElse(goal.baseline());
        List<TimelineView.Point> since = points.stream()
                .filter(point -> after == null || point.effectiveAt().isAfter(after))
                .toList();
        GoalSpark spark = GoalSpark.of(
                goal,
                points.stream()
                        .map(point -> new GoalSpark.Score(point.effectiveAt(), point.value(), point.scale()))
                        .toList());
        return new Evidence(goal, then, since, spark);
    }

    public @Nullable BigDecimal change() {
        return then == null || goal.latest() == null
                ? null
                : goal.latest().value().subtract(then);
    }

    /** Whether scores are on one scale, so that their change means something. */
    public boolean comparable() {
        return since.stream().map(TimelineView.Point::scale).distinct().count() <= 1;
    }
}
