package health.waymark.reminder.event;

import health.waymark.goal.event.GoalId;
import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reminder was called for by the calendar. It is pending until it is delivered, fails or is superseded.
 *
 * @param cycle the plan's review cycle, counted from 1; none where it is about a goal
 * @param dueOn the day the review or the target is due; of a silence, the day it had lasted long enough
 * @param recipients whom it is for by the plan as it was issued
 */
@Event(name = "ReminderIssued", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record ReminderIssued(
        PlanId planId,
        ReminderId reminderId,
        ReminderKind kind,
        @Nullable Integer cycle,
        @Nullable GoalId goalId,
        LocalDate dueOn,
        List<Recipient> recipients)
        implements ReminderEvent {}
