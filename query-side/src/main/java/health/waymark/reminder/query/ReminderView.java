package health.waymark.reminder.query;

import health.waymark.goal.event.GoalId;
import health.waymark.plan.event.PlanId;
import health.waymark.query.LeftOutWhenAbsent;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderId;
import health.waymark.reminder.event.ReminderKind;
import health.waymark.reminder.state.ReminderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reminder, and what became of it.
 *
 * @param dueOn the day the review or the target is due; of a silence, the day it had lasted long enough
 * @param goalId the goal it is about, where it isn't about a review
 */
public record ReminderView(
        ReminderId reminderId,
        PlanId planId,
        ReminderKind kind,
        LocalDate dueOn,
        ReminderStatus state,
        List<Recipient> recipients,
        @LeftOutWhenAbsent @Nullable GoalId goalId,
        Instant issuedAt) {}
