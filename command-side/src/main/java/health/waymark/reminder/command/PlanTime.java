package health.waymark.reminder.command;

import health.waymark.plan.state.PlanState;
import health.waymark.reminder.state.ReminderState;
import health.waymark.reminder.state.RemindersState;

/** A plan and the reminders there have been about it, as the log has them. */
record PlanTime(PlanState plan, RemindersState reminders) {

    /** Nothing will ever be due again. */
    boolean over() {
        return !plan.exists() || !plan.open() && !waiting();
    }

    /** Reminders wait to be sent. */
    boolean waiting() {
        return reminders.all().stream().anyMatch(ReminderState::pending);
    }
}
