package health.waymark.progress.query;

import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalStatus;
import health.waymark.goal.event.Target;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.Entry;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.Scale;
import health.waymark.query.LeftOutWhenAbsent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan's scores, by goal and objective, in the order in which they were true. */
public record TimelineView(PlanId planId, long version, List<Goal> goals) {

    /** @param changeSinceBaseline the latest score less the baseline */
    public record Goal(
            GoalId goalId,
            String statement,
            GoalStatus status,
            @Nullable Target target,
            @LeftOutWhenAbsent @Nullable BigDecimal baseline,
            @LeftOutWhenAbsent @Nullable BigDecimal changeSinceBaseline,
            List<Point> points,
            List<Objective> objectives) {}

    /** @param changeSinceBaseline the latest score less the baseline */
    public record Objective(
            ObjectiveId objectiveId,
            String statement,
            ObjectiveStatus status,
            @Nullable Target target,
            @LeftOutWhenAbsent @Nullable BigDecimal baseline,
            @LeftOutWhenAbsent @Nullable BigDecimal changeSinceBaseline,
            List<Point> points) {}

    /**
     * One score.
     *
     * @param late recorded more than 24 hours after the fact
     * @param changeSinceBaseline of this score; none for one entered in error
     */
    public record Point(
            EntryId entryId,
            BigDecimal value,
            Scale scale,
            Instant effectiveAt,
            Instant recordedAt,
            Person rater,
            boolean late,
            Entry.Status status,
            @LeftOutWhenAbsent @Nullable BigDecimal changeSinceBaseline,
            @LeftOutWhenAbsent @Nullable String session,
            @LeftOutWhenAbsent @Nullable String note,
            @LeftOutWhenAbsent @Nullable String comment) {

        static Point of(Entry entry) {
            return new Point(
                    entry.id(),
                    entry.value(),
                    entry.scale(),
                    entry.effectiveAt(),
                    entry.recordedAt(),
                    entry.rater(),
                    entry.late(),
                    entry.status(),
                    null,
                    entry.recorded().session(),
                    entry.recorded().note(),
                    entry.comment());
        }

        Point since(@Nullable BigDecimal baseline) {
            return new Point(
                    entryId,
                    value,
                    scale,
                    effectiveAt,
                    recordedAt,
                    rater,
                    late,
                    status,
                    baseline == null || status == Entry.Status.ENTERED_IN_ERROR ? null : value.subtract(baseline),
                    session,
                    note,
                    comment);
        }
    }
}
