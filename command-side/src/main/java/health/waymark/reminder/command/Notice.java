package health.waymark.reminder.command;

import health.waymark.goal.event.GoalId;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanState;
import health.waymark.reminder.event.ReminderEvent;
import health.waymark.reminder.event.ReminderId;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.event.ReminderKind;
import health.waymark.reminder.state.Recipients;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder that the calendar calls for on some day, whether that day has come or not.
 *
 * @param day from which on it is called for
 * @param dueOn the day of what it reminds of
 * @param finding what is recorded along with it
 */
record Notice(
        ReminderId id,
        ReminderKind kind,
        LocalDate day,
        LocalDate dueOn,
        @Nullable Integer cycle,
        @Nullable GoalId goal,
        @Nullable ReminderEvent finding) {

    /** @param about what makes it this reminder and no other: it is issued once, however often it is called for */
    static ReminderId id(PlanId plan, ReminderKind kind, Object... about) {
        StringBuilder name = new StringBuilder().append(plan).append('/').append(kind);
        for (Object part : about) {
            name.append('/').append(part);
        }
        return new ReminderId(UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8)));
    }

    boolean calledForOn(LocalDate today) {
        return !today.isBefore(day);
    }

    ReminderIssued issuedFor(PlanState plan) {
        return new ReminderIssued(plan.id(), id, kind, cycle, goal, dueOn, Recipients.of(kind, plan));
    }
}
