package health.waymark.reminder.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanId;
import java.time.LocalDate;

/** The day came on which a review was due, and it had not been completed. Found by Waymark; shows a surveyor what was on time. */
@Event(name = "ReviewFellDue", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record ReviewFellDue(PlanId planId, int cycle, LocalDate dueOn) implements ReminderEvent {}
