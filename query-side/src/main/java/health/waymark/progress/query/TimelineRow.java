package health.waymark.progress.query;

import health.waymark.goal.event.GoalId;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.Entry;
import health.waymark.plan.state.PlanState;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A progress entry as its row has it. */
record TimelineRow(
        PlanId planId,
        EntryId entryId,
        @Nullable GoalId goalId,
        @Nullable ObjectiveId objectiveId,
        String organisation,
        long version,
        long firstVersion,
        Scale scale,
        BigDecimal value,
        Instant effectiveAt,
        Instant recordedAt,
        boolean late,
        Entry.Status status,
        String raterId,
        String raterDisplay,
        @Nullable String raterCredential,
        @Nullable String session,
        @Nullable String note,
        @Nullable String comment) {
    static TimelineRow of(PlanState plan, Entry entry) {
        ProgressRecorded recorded = entry.recorded();
        return new TimelineRow(
                plan.id(),
                entry.id(),
                recorded.goalId(),
                recorded.objectiveId(),
                plan.organisation(),
                plan.version(),
                entry.version(),
                entry.scale(),
                entry.value(),
                entry.effectiveAt(),
                entry.recordedAt(),
                entry.late(),
                entry.status(),
                entry.rater().id(),
                entry.rater().display(),
                entry.rater().credential(),
                recorded.session(),
                recorded.note(),
                entry.comment());
    }
}
