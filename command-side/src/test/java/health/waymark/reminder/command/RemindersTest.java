package health.waymark.reminder.command;

import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.ENTRY;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.progressRecorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.plan.event.ClinicianReassigned;
import health.waymark.plan.event.Person;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.Recipient.Part;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderFailed;
import health.waymark.reminder.event.ReminderId;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.event.ReminderKind;
import health.waymark.reminder.state.ReminderStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those who bring reminders may say of them, as often as they like. */
class RemindersTest {
    private static final List<Recipient> CLINICIAN_ALONE = List.of(Recipient.of(Part.CLINICIAN, CLINICIAN));

    private final Bench bench = new Bench();
    private final Reminders reminders = process();
    private ReminderId pending = new ReminderId(new UUID(0, 0));

    private Reminders process() {
        Bench.Process process = bench.process("one");
        ReviewCycle cycle = new ReviewCycle(Intervals.DEFAULT, () -> true);
        return new Reminders(process.log, cycle, bench.clock, process.meters);
    }

    @BeforeEach
    void aReminderWaits() {
        bench.clock.set(Instant.parse("2026-02-01T12:00:00Z"));
        bench.append(active(), 1);
        bench.clock.set(Instant.parse("2026-03-03T12:00:00Z"));
        reminders.look(PLAN);
        pending = bench.reminders(PLAN, ReminderIssued.class).get(0).reminderId();
        assertThat(status()).isEqualTo(ReminderStatus.PENDING);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private ReminderStatus status() {
        return reminders.find(PLAN, pending).orElseThrow().status();
    }

    private List<Recipient> recipients() {
        return reminders.outstanding(PLAN, pending).map(Outstanding::recipients).orElse(List.of());
    }

    @Test
    void aDeliveryIsRecordedOnceForEachChannelAndRecipient() {
        assertThat(reminders.delivered(PLAN, pending, Channel.EMAIL, CLINICIAN_ALONE, 1))
                .isTrue();
        assertThat(reminders.delivered(PLAN, pending, Channel.EMAIL, CLINICIAN_ALONE, 2))
                .isFalse();
        assertThat(status()).isEqualTo(ReminderStatus.SENT);
        List<Recipient> both = List.of(CLINICIAN_ALONE.get(0), Recipient.COMPLIANCE);
        assertThat(reminders.delivered(PLAN, pending, Channel.EMAIL, both, 3)).isTrue();
        assertThat(reminders.delivered(PLAN, pending, Channel.WEBHOOK, List.of(), 1))
                .isTrue();
        assertThat(reminders.delivered(PLAN, pending, Channel.WEBHOOK, List.of(), 1))
                .isFalse();
        assertThat(bench.reminders(PLAN, ReminderDelivered.class))
                .extracting(ReminderDelivered::to)
                .containsExactly(CLINICIAN_ALONE, List.of(Recipient.COMPLIANCE), List.of());
    }

    @Test
    void whatWasGivenUpIsSeenUntilItIsDeliveredAfterAll() {
        assertThat(reminders.failed(PLAN, pending, Channel.EMAIL, CLINICIAN_ALONE, 5, "refused"))
                .isTrue();
        assertThat(reminders.failed(PLAN, pending, Channel.EMAIL, CLINICIAN_ALONE, 5, "refused"))
                .isFalse();
        assertThat(status()).isEqualTo(ReminderStatus.FAILED);
        assertThat(bench.reminders(PLAN, ReminderFailed.class)).hasSize(1);
        assertThat(recipients()).as("still called for").isEqualTo(CLINICIAN_ALONE);
        assertThat(reminders.delivered(PLAN, pending, Channel.EMAIL, CLINICIAN_ALONE, 6))
                .isTrue();
        assertThat(status()).isEqualTo(ReminderStatus.SENT);
        assertThat(recipients()).as("others may not have had it yet").isEqualTo(CLINICIAN_ALONE);
    }

    @Test
    void whatWaitsGoesToWhomThePlanNamesWhenItGoesOut() {
        Person other = new Person("clinician-2", "Noor Field", null);
        bench.append(List.of(new ClinicianReassigned(PLAN, CLINICIAN, other, null, null, WHY)), 9);
        assertThat(recipients()).containsExactly(Recipient.of(Part.CLINICIAN, other));
    }

    @Test
    void whatThePlanCallsForNoLongerGoesToNobodyEvenBeforeThatIsRecorded() {
        bench.append(List.of(progressRecorded(ENTRY, "14", "2026-03-03T10:00:00Z")), 9);
        assertThat(status()).isEqualTo(ReminderStatus.PENDING);
        assertThat(recipients()).isEmpty();
    }

    @Test
    void whatAMoreUrgentOneOvertakesGoesToNobody() {
        bench.clock.set(Instant.parse("2026-05-02T12:00:00Z"));
        reminders.look(PLAN);
        pending = issued(ReminderKind.DUE);
        assertThat(recipients()).isNotEmpty();
        reminders.delivered(PLAN, pending, Channel.EMAIL, CLINICIAN_ALONE, 1);
        bench.clock.set(Instant.parse("2026-05-03T12:00:00Z"));
        assertThat(recipients()).isEmpty();
    }

    private ReminderId issued(ReminderKind kind) {
        return bench.reminders(PLAN, ReminderIssued.class).stream()
                .filter(each -> each.kind() == kind)
                .map(ReminderIssued::reminderId)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyDeliversWhatWasNeverIssued() {
        ReminderId unknown = new ReminderId(UUID.randomUUID());
        assertThatThrownBy(() -> reminders.delivered(PLAN, unknown, Channel.EMAIL, List.of(), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(reminders.find(PLAN, unknown)).isEmpty();
    }
}
