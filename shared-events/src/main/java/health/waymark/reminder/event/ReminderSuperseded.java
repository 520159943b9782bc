package health.waymark.reminder.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanId;

/** A reminder that was not yet sent needs to be sent no longer. */
@Event(name = "ReminderSuperseded", revision = 1, lifecycle = Lifecycle.DEPRECATE)
public record ReminderSuperseded(PlanId planId, ReminderId reminderId, ReminderKind kind, Because because)
        implements ReminderEvent {}
