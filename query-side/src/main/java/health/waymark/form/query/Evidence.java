package health.waymark.form.query;

import health.waymark.plan.query.GoalView;
import health.waymark.plan.state.Entry;
import health.waymark.progress.event.Scale;
import health.waymark.progress.query.TimelineView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a decision on a goal rests on.
 *
 * @param then the score as it stood at the last review
 * @param since the scores recorded after it, in the order in which they were true
 * @param line the scores that count from the first on, as the points of a line 240 by 40; null for fewer than two
 */
public record Evidence(
        GoalView goal,
        @Nullable BigDecimal then,
        List<TimelineView.Point> since,
        @Nullable String line) {
    private static final int WIDE = 240;
    private static final int HIGH = 40;
    private static final int EDGE = 4;

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
        return new Evidence(goal, then, since, line(points));
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

    private static @Nullable String line(List<TimelineView.Point> points) {
        List<Scale> scales =
                points.stream().map(TimelineView.Point::scale).distinct().toList();
        if (points.size() < 2 || scales.size() > 1) {
            return null;
        }
        double least = points.stream()
                .mapToDouble(point -> point.value().doubleValue())
                .min()
                .orElse(0);
        double most = points.stream()
                .mapToDouble(point -> point.value().doubleValue())
                .max()
                .orElse(1);
        long first = points.get(0).effectiveAt().toEpochMilli();
        long last = points.get(points.size() - 1).effectiveAt().toEpochMilli();
        StringBuilder line = new StringBuilder();
        for (TimelineView.Point point : points) {
            double along = last == first ? 0.5 : (double) (point.effectiveAt().toEpochMilli() - first) / (last - first);
            double up = most == least ? 0.5 : (point.value().doubleValue() - least) / (most - least);
            line.append(String.format(
                    Locale.ROOT, "%.1f,%.1f ", EDGE + along * (WIDE - 2 * EDGE), HIGH - EDGE - up * (HIGH - 2 * EDGE)));
        }
        return Objects.requireNonNull(line.toString().strip());
    }
}
