package health.waymark.history.query;

import static health.waymark.history.query.HistoryWords.on;

import health.waymark.goal.event.GoalId;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.PlanState;
import health.waymark.reminder.event.Because;
import health.waymark.reminder.event.GoalTargetDatePassed;
import health.waymark.reminder.event.ProgressStalled;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderFailed;
import health.waymark.reminder.event.ReminderId;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.event.ReminderKind;
import health.waymark.reminder.event.ReminderSuperseded;
import health.waymark.reminder.event.ReviewEscalated;
import health.waymark.reminder.event.ReviewFellDue;
import health.waymark.reminder.state.ReminderStatus;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Waymark found out about a plan's time, and whom it reminded. */
final class ReminderWords {
    private ReminderWords() {}

    static void register() {
        on(ReviewFellDue.class, (plan, due) -> Told.of("Review fell due on " + Say.day(due.dueOn()) + "."));
        on(
                ReviewEscalated.class,
                (plan, escalated) -> Told.of("Review due on " + Say.day(escalated.dueOn()) + " was escalated to "
                        + (escalated.to() == Recipient.Part.COMPLIANCE ? "compliance" : "the supervisor") + "."));
        on(
                GoalTargetDatePassed.class,
                (plan, passed) -> Told.of("The day set for the target of " + goal(plan, passed.goalId()) + ", "
                        + Say.day(passed.dueOn()) + ", passed."));
        on(
                ProgressStalled.class,
                (plan, stalled) -> Told.of("No entry on " + goal(plan, stalled.goalId()) + " since "
                        + Say.day(stalled.silentSince()) + "."));
        on(ReminderIssued.class, ReminderWords::issued);
        on(
                ReminderDelivered.class,
                (plan, delivered) -> Told.of(
                        reminder(delivered.kind()) + " delivered" + way(delivered.channel(), delivered.to()) + ".",
                        now(delivered.reminderId(), ReminderStatus.SENT)));
        on(
                ReminderFailed.class,
                (plan, failed) -> Told.of(
                        reminder(failed.kind()) + " could not be delivered" + way(failed.channel(), failed.to())
                                + " and was given up after attempt " + failed.attempt() + "."
                                + Say.further("Cause", failed.cause()),
                        now(failed.reminderId(), ReminderStatus.FAILED)));
        on(
                ReminderSuperseded.class,
                (plan, superseded) -> Told.of(
                        reminder(superseded.kind()) + " no longer needed: " + why(superseded.because()) + ".",
                        now(superseded.reminderId(), ReminderStatus.SUPERSEDED)));
    }

    private static Told issued(PlanState plan, ReminderIssued issued) {
        GoalId goal = issued.goalId();
        return Told.of(
                reminder(issued.kind())
                        + (goal == null ? "" : " for " + goal(plan, goal))
                        + ", due " + Say.day(issued.dueOn()) + ", for " + names(issued.recipients()) + ".",
                new Change(issued.reminderId().toString(), "state", null, ReminderStatus.PENDING.name()));
    }

    private static Change now(ReminderId reminder, ReminderStatus status) {
        return new Change(reminder.toString(), "state", null, status.name());
    }

    private static String reminder(ReminderKind kind) {
        return switch (kind) {
            case SOON -> "Reminder of the coming review";
            case DUE -> "Reminder that the review is due";
            case OVERDUE -> "Reminder that the review is overdue";
            case ESCALATED_SUPERVISOR -> "Escalation of the overdue review to the supervisor";
            case ESCALATED_COMPLIANCE -> "Escalation of the overdue review to compliance";
            case TARGET_NEAR -> "Reminder that a target's day comes up";
            case TARGET_PASSED -> "Reminder that a target's day has passed";
            case NO_PROGRESS -> "Reminder that there is no progress recorded";
        };
    }

    private static String why(Because because) {
        return switch (because) {
            case OVERTAKEN -> "a more urgent one stands in its place";
            case REVIEWED -> "the review was completed";
            case PAUSED -> "work is paused";
            case ENDED -> "what it was about has ended";
            case RESCHEDULED -> "the day was moved";
            case ANSWERED -> "there is an entry again";
        };
    }

    private static String way(Enum<?> channel, List<Recipient> to) {
        String by = channel.name().equals("WORKLIST")
                ? " on the worklist"
                : " by " + Say.words(channel).replace("email", "e-mail");
        return to.isEmpty() ? by : by + " to " + names(to);
    }

    private static String names(List<Recipient> recipients) {
        return recipients.stream().map(ReminderWords::name).collect(Collectors.joining(", "));
    }

    private static String name(Recipient recipient) {
        String display = recipient.display();
        return display == null ? Say.words(recipient.as()) : display;
    }

    private static String goal(PlanState plan, @Nullable GoalId id) {
        return id == null
                ? "a goal"
                : plan.goal(id).map(GoalState::statement).map(Say::quoted).orElse("a goal");
    }
}
