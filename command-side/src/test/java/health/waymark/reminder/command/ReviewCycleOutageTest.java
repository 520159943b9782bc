package health.waymark.reminder.command;

import static health.waymark.reminder.command.ReviewStory.DUE_ON;
import static health.waymark.reminder.command.ReviewStory.OF_A_REVIEW;
import static health.waymark.reminder.command.ReviewStory.START;
import static health.waymark.reminder.command.ReviewStory.active;
import static health.waymark.reminder.command.ReviewStory.dayOf;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.reminder.event.Because;
import health.waymark.reminder.event.Recipient.Part;
import health.waymark.reminder.event.ReminderKind;
import health.waymark.reminder.event.ReviewEscalated;
import health.waymark.reminder.event.ReviewFellDue;
import health.waymark.reminder.state.ReminderStatus;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever was away, whatever the clock did: every kind once, and the most urgent one sent. */
class ReviewCycleOutageTest {
    @ParameterizedTest
    @EnumSource(names = {"SOON", "DUE", "OVERDUE", "ESCALATED_SUPERVISOR", "ESCALATED_COMPLIANCE"})
    void aWeekWithoutALookAcrossADayRecordsWhatPassedAndSendsTheMostUrgentOnly(ReminderKind kind) {
        LocalDate day = dayOf(kind);
        for (int before = 1; before <= 7; before++) {
            LocalDate last = day.minusDays(before);
            LocalDate back = last.plusDays(8);
            Simulated plan = active().lookDaily(START, last);
            List<Fact> facts = plan.lookOn(back);
            List<ReminderKind> passed = OF_A_REVIEW.stream()
                    .filter(one -> dayOf(one).isAfter(last))
                    .filter(one -> !dayOf(one).isAfter(back))
                    .toList();
            assertThat(passed).contains(kind);
            assertThat(Simulated.issued(facts)).isEqualTo(passed);
            assertThat(Simulated.reasons(facts)).isEqualTo(Collections.nCopies(passed.size() - 1, Because.OVERTAKEN));
            assertThat(plan.in(ReminderStatus.SENT)).last().isEqualTo(passed.get(passed.size() - 1));
            assertThat(plan.in(ReminderStatus.PENDING)).isEmpty();
            plan.lookDaily(back, DUE_ON.plusDays(60));
            assertThat(Simulated.issued(plan.recorded)).as("never doubled").isEqualTo(OF_A_REVIEW);
        }
    }

    @Test
    void afterAMonthsOutageOnlyTheLastEscalationIsAnEscalation() {
        Simulated plan = active();
        List<Fact> facts = plan.lookOn(DUE_ON.plusDays(30));
        assertThat(Simulated.issued(facts)).isEqualTo(OF_A_REVIEW);
        assertThat(Simulated.of(facts, ReviewEscalated.class))
                .extracting(ReviewEscalated::to)
                .containsExactly(Part.COMPLIANCE);
        assertThat(facts.stream().filter(fact -> fact.event() instanceof ReviewFellDue))
                .singleElement()
                .satisfies(fact -> assertThat(fact.effectiveAt()).isEqualTo("2026-05-02T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-400, -30, -1, 1, 30, 400})
    void aClockThatJumpsLosesAndDoublesNothing(int days) {
        for (LocalDate jump = DUE_ON.minusDays(16); jump.isBefore(DUE_ON.plusDays(23)); jump = jump.plusDays(1)) {
            Simulated plan = active().lookDaily(START, jump);
            plan.lookOn(jump.plusDays(days));
            plan.lookDaily(jump, DUE_ON.plusDays(40));
            assertThat(Simulated.issued(plan.recorded))
                    .as("a jump by " + days + " on " + jump)
                    .containsExactlyElementsOf(OF_A_REVIEW);
        }
    }

    @Test
    void otherIntervalsWithinACycleNeverDoubleAKind() {
        Random random = new Random(4711);
        for (int round = 0; round < 200; round++) {
            Simulated plan = active();
            for (LocalDate day = START; day.isBefore(DUE_ON.plusDays(90)); day = day.plusDays(1)) {
                if (random.nextInt(10) == 0) {
                    int supervisor = 3 + random.nextInt(20);
                    plan.cycle = new ReviewCycle(
                            new Intervals(
                                    1 + random.nextInt(40),
                                    1 + random.nextInt(2),
                                    supervisor,
                                    supervisor + 1 + random.nextInt(20),
                                    14,
                                    30),
                            () -> false);
                }
                plan.lookOn(day);
            }
            assertThat(Simulated.issued(plan.recorded))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(OF_A_REVIEW);
            assertThat(plan.in(ReminderStatus.PENDING)).isEmpty();
        }
    }
}
