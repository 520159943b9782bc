package health.waymark.reminder.command;

import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.REVIEW;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static health.waymark.plan.state.PlanStory.problemAdded;
import static health.waymark.reminder.event.ReminderKind.DUE;
import static health.waymark.reminder.event.ReminderKind.ESCALATED_COMPLIANCE;
import static health.waymark.reminder.event.ReminderKind.ESCALATED_SUPERVISOR;
import static health.waymark.reminder.event.ReminderKind.OVERDUE;
import static health.waymark.reminder.event.ReminderKind.SOON;

import health.waymark.plan.event.PlanActivated;
import health.waymark.reminder.event.ReminderKind;
import health.waymark.review.event.ReviewCompleted;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan whose review comes due, and the days on which something is due of it. */
final class ReviewStory {
    static final List<ReminderKind> OF_A_REVIEW =
            List.of(SOON, DUE, OVERDUE, ESCALATED_SUPERVISOR, ESCALATED_COMPLIANCE);
    static final LocalDate START = LocalDate.of(2026, 2, 1);
    static final LocalDate DUE_ON = LocalDate.of(2026, 5, 2);

    /** Active since {@link #START}, due {@link #DUE_ON}; without goals, so that nothing but reviews is due. */
    static Simulated active() {
        return active(new Simulated(), null);
    }

    static Simulated active(Simulated simulated, @Nullable Integer everyDays) {
        return simulated.on(START).play(planDrafted(CLINICIAN, everyDays), problemAdded(), new PlanActivated(PLAN));
    }

    static LocalDate dayOf(ReminderKind kind) {
        return switch (kind) {
            case SOON -> DUE_ON.minusDays(14);
            case OVERDUE -> DUE_ON.plusDays(1);
            case ESCALATED_SUPERVISOR -> DUE_ON.plusDays(7);
            case ESCALATED_COMPLIANCE -> DUE_ON.plusDays(21);
            default -> DUE_ON;
        };
    }

    static ReviewCompleted reviewed(@Nullable LocalDate next) {
        return new ReviewCompleted(PLAN, REVIEW, List.of(), List.of("J. R."), next);
    }

    private ReviewStory() {}
}
