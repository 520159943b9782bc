package health.waymark.delivery.command;

import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.active;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.delivery.gate.NotificationSettings;
import health.waymark.delivery.gate.QuietHours;
import health.waymark.http.Problem;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderKind;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When mail goes out: not at night, once a day for who wants it so, and always what must be acted on. */
class MailHoursTest extends MailFixture {
    @Test
    void whatComesUpAtNightWaitsForTheMorning() {
        reminded(branch(), Instant.parse("2026-03-03T00:10:00Z"));
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(office.only().nextAttemptAt()).isEqualTo(Instant.parse("2026-03-03T07:00:00Z"));
        assertThat(office.only().attempts()).isZero();
        goTo(Instant.parse("2026-03-03T07:00:01Z"));
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void oneMailADayListsWhatCameUp() throws Exception {
        PostOffice.Branch branch = branch();
        own(branch).change(person("clinician-1"), settings(Map.of(), QuietHours.NONE, "13:30"));
        office.bench.clock.set(Instant.parse("2026-02-01T12:00:00Z"));
        office.bench.append(active(), 1);
        office.bench.clock.set(Instant.parse("2026-05-24T12:00:00Z"));
        branch.process.reminders.look(PLAN);
        office.settle();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(office.in(DeliveryState.WAITING)).hasSize(2).allSatisfy(each -> assertThat(each.nextAttemptAt())
                .isEqualTo(Instant.parse("2026-05-24T13:30:00Z")));
        goTo(Instant.parse("2026-05-24T13:30:01Z"));
        assertThat(mail.getReceivedMessages()).hasSize(1);
        MimeMessage digest = mail.getReceivedMessages()[0];
        assertThat(digest.getSubject()).isEqualTo("Waymark: 2 reminders");
        assertThat((String) ((MimeMultipart) digest.getContent()).getBodyPart(0).getContent())
                .contains("overdue", "a goal has had no entry", "J. R.");
        assertThat(delivered()).extracting(ReminderDelivered::kind).hasSize(2).doesNotHaveDuplicates();
        assertThat(office.in(DeliveryState.SENT)).hasSize(2);
    }

    @Test
    void whatWaitsGoesByWhatIsChosenMeanwhile() {
        PostOffice.Branch branch = branch();
        own(branch).change(person("clinician-1"), settings(Map.of(), QuietHours.NONE, "18:00"));
        reminded(branch, DAY);
        assertThat(office.only().nextAttemptAt()).isEqualTo(Instant.parse("2026-03-03T18:00:00Z"));
        own(branch).change(person("clinician-1"), settings(Map.of(), QuietHours.NONE, null));
        office.settle();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        goTo(Instant.parse("2026-03-03T18:00:01Z"));
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aDailyMailMovesWithItsHour() {
        PostOffice.Branch branch = branch();
        own(branch).change(person("clinician-1"), settings(Map.of(), QuietHours.NONE, "13:30"));
        reminded(branch, DAY);
        own(branch).change(person("clinician-1"), settings(Map.of(), QuietHours.NONE, "18:00"));
        office.settle();
        goTo(Instant.parse("2026-03-03T13:30:01Z"));
        assertThat(mail.getReceivedMessages()).isEmpty();
        own(branch).change(person("clinician-1"), settings(Map.of(), QuietHours.NONE, "15:00"));
        office.settle();
        goTo(Instant.parse("2026-03-03T15:00:01Z"));
        assertThat(mail.getReceivedMessages()).hasSize(1);
        goTo(Instant.parse("2026-03-03T18:00:01Z"));
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void nobodySwitchesOffWhatTheyMustActOn() {
        PostOffice.Branch branch = branch();
        for (ReminderKind kind : NotificationSettings.FIXED) {
            assertThatThrownBy(() -> own(branch)
                            .change(person("clinician-1"), settings(Map.of(kind, false), QuietHours.NONE, null)))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.violations()).hasSize(1);
                        assertThat(problem.violations().get(0).pointer()).isEqualTo("/email/" + kind);
                    });
        }
        QuietHours endless = new QuietHours(QuietHours.Use.OWN, LocalTime.NOON, LocalTime.NOON);
        assertThatThrownBy(() -> own(branch).change(person("clinician-1"), settings(Map.of(), endless, null)))
                .isInstanceOf(Problem.class);
        assertThat(own(branch).of(person("clinician-1")).email()).doesNotContainValue(false);
        assertThat(own(branch).of(person("clinician-1")).quietHours()).isEqualTo(NIGHT);
    }
}
