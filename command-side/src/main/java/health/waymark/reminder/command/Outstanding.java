package health.waymark.reminder.command;

import health.waymark.plan.state.PlanState;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.state.ReminderState;
import java.util.List;

/**
 * A reminder that a plan still calls for.
 *
 * @param recipients whom it is for as the plan stands now
 */
public record Outstanding(PlanState plan, ReminderState reminder, List<Recipient> recipients) {}
