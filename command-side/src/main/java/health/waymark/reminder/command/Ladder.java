package health.waymark.reminder.command;

import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.Target;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.PlanState;
import health.waymark.reminder.event.GoalTargetDatePassed;
import health.waymark.reminder.event.ProgressStalled;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderEvent;
import health.waymark.reminder.event.ReminderKind;
import health.waymark.reminder.event.ReviewEscalated;
import health.waymark.reminder.event.ReviewFellDue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reminders of one thing, each more urgent than the one before: of a review, of a target, of a silence. */
record Ladder(List<Notice> steps) {

    /** All that a plan calls for as it stands; nothing unless it is active. */
    static List<Ladder> of(PlanState plan, Intervals intervals) {
        List<Ladder> ladders = new ArrayList<>();
        LocalDate due = plan.cycle().dueOn();
        if (plan.status() != PlanStatus.ACTIVE) {
            return ladders;
        }
        if (due != null) {
            ladders.add(review(plan.id(), plan.cycle().number(), due, intervals));
        }
        for (GoalState goal : plan.goals()) {
            goal.silentSince().ifPresent(since -> {
                Target target = goal.target();
                LocalDate targetDue = target == null ? null : target.due();
                if (targetDue != null) {
                    ladders.add(target(plan.id(), goal.id(), targetDue, intervals));
                }
                ladders.add(silence(plan.id(), goal.id(), LocalDate.ofInstant(since, plan.zone()), intervals));
            });
        }
        return ladders;
    }

    private static Ladder review(PlanId plan, int cycle, LocalDate due, Intervals in) {
        return new Ladder(List.of(
                review(plan, ReminderKind.SOON, cycle, due, due.minusDays(in.soon()), null),
                review(plan, ReminderKind.DUE, cycle, due, due, new ReviewFellDue(plan, cycle, due)),
                review(plan, ReminderKind.OVERDUE, cycle, due, due.plusDays(in.overdue()), null),
                review(
                        plan,
                        ReminderKind.ESCALATED_SUPERVISOR,
                        cycle,
                        due,
                        due.plusDays(in.supervisor()),
                        new ReviewEscalated(plan, cycle, due, Recipient.Part.SUPERVISOR)),
                review(
                        plan,
                        ReminderKind.ESCALATED_COMPLIANCE,
                        cycle,
                        due,
                        due.plusDays(in.compliance()),
                        new ReviewEscalated(plan, cycle, due, Recipient.Part.COMPLIANCE))));
    }

    private static Notice review(
            PlanId plan, ReminderKind kind, int cycle, LocalDate due, LocalDate day, @Nullable ReminderEvent finding) {
        return new Notice(Notice.id(plan, kind, cycle), kind, day, due, cycle, null, finding);
    }

    private static Ladder target(PlanId plan, GoalId goal, LocalDate due, Intervals in) {
        return new Ladder(List.of(
                goal(plan, ReminderKind.TARGET_NEAR, goal, due, due, due.minusDays(in.targetNear()), null),
                goal(
                        plan,
                        ReminderKind.TARGET_PASSED,
                        goal,
                        due,
                        due,
                        due.plusDays(1),
                        new GoalTargetDatePassed(plan, goal, due))));
    }

    private static Ladder silence(PlanId plan, GoalId goal, LocalDate since, Intervals in) {
        LocalDate day = since.plusDays(in.silence());
        ProgressStalled stalled = new ProgressStalled(plan, goal, since);
        return new Ladder(List.of(goal(plan, ReminderKind.NO_PROGRESS, goal, since, day, day, stalled)));
    }

    /** @param about the day that tells this notice from another of its kind about the goal */
    private static Notice goal(
            PlanId plan,
            ReminderKind kind,
            GoalId goal,
            LocalDate about,
            LocalDate due,
            LocalDate day,
            @Nullable ReminderEvent finding) {
        return new Notice(Notice.id(plan, kind, goal, about), kind, day, due, null, goal, finding);
    }
}
