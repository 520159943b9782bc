package health.waymark.reminder.event;

import health.waymark.goal.event.GoalId;
import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanId;
import java.time.LocalDate;

/** The day a goal's target was due passed and the goal was still open. Found by Waymark, once for each goal and day. */
@Event(name = "GoalTargetDatePassed", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record GoalTargetDatePassed(PlanId planId, GoalId goalId, LocalDate dueOn) implements ReminderEvent {}
