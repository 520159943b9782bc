package health.waymark.reminder.event;

import health.waymark.plan.event.PlanEvent;

/** A fact of the reminder stream beside a plan's own. The plan's version doesn't move with it. */
public sealed interface ReminderEvent extends PlanEvent
        permits GoalTargetDatePassed,
                ProgressStalled,
                ReminderDelivered,
                ReminderFailed,
                ReminderIssued,
                ReminderSuperseded,
                ReviewEscalated,
                ReviewFellDue {}
