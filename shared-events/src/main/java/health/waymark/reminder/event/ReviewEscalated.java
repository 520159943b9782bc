package health.waymark.reminder.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanId;
import java.time.LocalDate;

/** A review was overdue for so long that it was brought before somebody else. */
@Event(name = "ReviewEscalated", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record ReviewEscalated(PlanId planId, int cycle, LocalDate dueOn, Recipient.Part to) implements ReminderEvent {}
