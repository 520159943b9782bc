package health.waymark.progress.event;

import health.waymark.goal.event.GoalId;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A goal or an objective was scored. The session and the note are references; psychotherapy notes never enter. */
@Event(name = "ProgressRecorded", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record ProgressRecorded(
        PlanId planId,
        EntryId entryId,
        @Nullable GoalId goalId,
        @Nullable ObjectiveId objectiveId,
        Scale scale,
        BigDecimal value,
        Instant effectiveAt,
        Person rater,
        @Nullable String session,
        @Nullable String note,
        @Nullable String comment)
        implements PlanEvent {}
