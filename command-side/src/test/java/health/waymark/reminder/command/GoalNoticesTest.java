package health.waymark.reminder.command;

import static health.waymark.plan.state.PlanStory.ENTRY;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.OBJECTIVE;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.TARGET;
import static health.waymark.plan.state.PlanStory.THERAPIST;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.reminder.event.ReminderKind.NO_PROGRESS;
import static health.waymark.reminder.event.ReminderKind.TARGET_NEAR;
import static health.waymark.reminder.event.ReminderKind.TARGET_PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.GoalClosed;
import health.waymark.goal.event.GoalContent;
import health.waymark.goal.event.GoalHeld;
import health.waymark.goal.event.GoalResumed;
import health.waymark.goal.event.GoalRevised;
import health.waymark.goal.event.Target;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanResumed;
import health.waymark.plan.state.PlanStory;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.EntryMarkedInError;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.progress.event.Scale;
import health.waymark.reminder.event.Because;
import health.waymark.reminder.event.GoalTargetDatePassed;
import health.waymark.reminder.event.ProgressStalled;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.event.ReminderKind;
import health.waymark.reminder.state.ReminderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The notices beside those of reviews: targets and silences. The goal of the story is due on 30 June. */
class GoalNoticesTest {
    private static final LocalDate START = LocalDate.of(2026, 2, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);
    private static final LocalDate END = LocalDate.of(2026, 9, 1);

    private static Simulated active() {
        return new Simulated().on(START).play(PlanStory.active());
    }

    /** The notices of a kind on the days they came, looked for daily. */
    private static List<String> days(Simulated plan, ReminderKind kind, LocalDate from, LocalDate to) {
        List<String> days = new ArrayList<>();
        from.datesUntil(to).forEach(day -> Simulated.issued(plan.lookOn(day)).stream()
                .filter(kind::equals)
                .forEach(found -> days.add(day.toString())));
        return days;
    }

    private static ProgressRecorded entry(EntryId id, @Nullable ObjectiveId objective, Instant at) {
        return new ProgressRecorded(
                PLAN,
                id,
                objective == null ? GOAL : null,
                objective,
                Scale.NUMERIC,
                new BigDecimal("12"),
                at,
                new Person(THERAPIST.id(), THERAPIST.display(), null),
                null,
                null,
                null);
    }

    private static GoalRevised due(LocalDate day) {
        Target target = new Target(
                TARGET.measure(), TARGET.baseline(), TARGET.comparator(), TARGET.value(), TARGET.unit(), day);
        GoalContent empty = new GoalContent(null, null, null, null, null, null, TARGET);
        return new GoalRevised(PLAN, GOAL, empty, new GoalContent(null, null, null, null, null, null, target), WHY);
    }

    @Test
    void aTargetIsToldOfBeforeAndAfterItsDay() {
        assertThat(days(active(), TARGET_NEAR, START, END)).containsExactly("2026-06-16");
        Simulated plan = active();
        assertThat(days(plan, TARGET_PASSED, START, END)).containsExactly("2026-07-01");
        assertThat(Simulated.of(plan.recorded, GoalTargetDatePassed.class))
                .containsExactly(new GoalTargetDatePassed(PLAN, GOAL, DUE));
    }

    @Test
    void aPassedTargetOvertakesTheNoticeThatItIsNear() {
        Simulated plan = active();
        List<Fact> facts = plan.lookOn(LocalDate.of(2026, 7, 20));
        assertThat(Simulated.issued(facts)).contains(TARGET_NEAR, TARGET_PASSED);
        assertThat(plan.in(ReminderStatus.SUPERSEDED)).contains(TARGET_NEAR).doesNotContain(TARGET_PASSED);
        assertThat(plan.in(ReminderStatus.SENT)).contains(TARGET_PASSED);
    }

    @Test
    void anotherDayIsToldOfAnewAndTheOldOneNotTwice() {
        Simulated plan = active().withOthersDelivering().lookDaily(START, DUE.minusDays(10));
        assertThat(plan.in(ReminderStatus.PENDING)).contains(TARGET_NEAR);
        plan.play(due(DUE.plusDays(30)));
        assertThat(Simulated.reasons(plan.look())).contains(Because.RESCHEDULED);
        assertThat(days(plan, TARGET_NEAR, DUE.minusDays(9), DUE.plusDays(20))).containsExactly("2026-07-16");
        plan.play(due(DUE));
        assertThat(days(plan, TARGET_NEAR, DUE.plusDays(20), END)).isEmpty();
    }

    @Test
    void aGoalThatEndedOrIsHeldIsLeftAlone() {
        Simulated closed = active().play(new GoalClosed(PLAN, GOAL, Achievement.ACHIEVED, WHY));
        assertThat(days(closed, TARGET_PASSED, START, END)).isEmpty();
        assertThat(days(closed, NO_PROGRESS, START, END)).isEmpty();

        Simulated held = active().withOthersDelivering().lookDaily(START, DUE.minusDays(10));
        held.play(new GoalHeld(PLAN, GOAL, WHY));
        assertThat(Simulated.reasons(held.look())).contains(Because.PAUSED);
        assertThat(days(held, TARGET_PASSED, DUE.minusDays(10), END)).isEmpty();
        held.play(new GoalResumed(PLAN, GOAL, null));
        assertThat(Simulated.issued(held.look())).containsExactly(TARGET_PASSED);
    }

    @Test
    void aSilenceIsToldOfOnce() {
        Simulated plan = active();
        assertThat(days(plan, NO_PROGRESS, START, END)).containsExactly("2026-03-03");
        assertThat(Simulated.of(plan.recorded, ProgressStalled.class))
                .containsExactly(new ProgressStalled(PLAN, GOAL, START));
        assertThat(Simulated.of(plan.recorded, ReminderIssued.class).get(0).dueOn())
                .isEqualTo("2026-03-03");
    }

    @Test
    void anEntryOnAGoalOrOnItsObjectiveEndsTheSilenceAndTheNextOneIsToldOfToo() {
        for (ObjectiveId on : new @Nullable ObjectiveId[] {null, OBJECTIVE}) {
            Simulated plan = active().withOthersDelivering().lookDaily(START, LocalDate.of(2026, 3, 10));
            assertThat(plan.in(ReminderStatus.PENDING)).contains(NO_PROGRESS);
            plan.play(entry(ENTRY, on, plan.now));
            assertThat(Simulated.reasons(plan.look())).contains(Because.ANSWERED);
            assertThat(days(plan, NO_PROGRESS, LocalDate.of(2026, 3, 11), END)).containsExactly("2026-04-09");
        }
    }

    @Test
    void anEntryThatNeverWasBringsNoSecondNoticeOfTheSameSilence() {
        Simulated plan = active().lookDaily(START, LocalDate.of(2026, 3, 10));
        plan.play(entry(ENTRY, null, plan.now)).look();
        plan.play(new EntryMarkedInError(PLAN, ENTRY, WHY));
        assertThat(days(plan, NO_PROGRESS, LocalDate.of(2026, 3, 11), END)).isEmpty();
    }

    @Test
    void aHeldPlanIsNotSilent() {
        Simulated plan = active().on("2026-02-10").play(new PlanHeld(PLAN, WHY));
        assertThat(days(plan, NO_PROGRESS, LocalDate.of(2026, 2, 10), LocalDate.of(2026, 6, 1)))
                .isEmpty();
        plan.on("2026-06-01").play(new PlanResumed(PLAN, null));
        assertThat(days(plan, NO_PROGRESS, LocalDate.of(2026, 6, 1), END)).containsExactly("2026-07-01");
    }
}
