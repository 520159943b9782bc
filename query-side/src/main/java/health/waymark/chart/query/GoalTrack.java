package health.waymark.chart.query;

import health.waymark.history.query.HistoryEntry;
import health.waymark.progress.query.TimelineView;
import java.util.List;

/** A goal's chart and those of its objectives that have scores. */
public record GoalTrack(TimelineView.Goal goal, Chart chart, List<ObjectiveTrack> objectives) {
    static GoalTrack of(TimelineView.Goal goal, Period period, List<HistoryEntry> happened) {
        return new GoalTrack(
                goal,
                Chart.of(goal.points(), goal.baseline(), goal.target(), period, happened),
                goal.objectives().stream()
                        .filter(objective -> !objective.points().isEmpty())
                        .map(objective -> ObjectiveTrack.of(objective, period))
                        .toList());
    }

    /** An objective's chart. */
    public record ObjectiveTrack(TimelineView.Objective objective, Chart chart) {
        static ObjectiveTrack of(TimelineView.Objective objective, Period period) {
            return new ObjectiveTrack(
                    objective,
                    Chart.of(objective.points(), objective.baseline(), objective.target(), period, List.of()));
        }
    }
}
