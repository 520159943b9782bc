package health.waymark.reminder.event;

import health.waymark.goal.event.GoalId;
import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanId;
import java.time.LocalDate;

/** An active goal and its objectives had no entry for long. Found by Waymark, once a silence. */
@Event(name = "ProgressStalled", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record ProgressStalled(PlanId planId, GoalId goalId, LocalDate silentSince) implements ReminderEvent {}
