package health.waymark.delivery.command;

import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.SUPERVISOR;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import health.waymark.access.Person;
import health.waymark.delivery.gate.QuietHours;
import health.waymark.plan.event.ClinicianReassigned;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderKind;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reminders by e-mail: what they say, and to whom. */
class MailTest extends MailFixture {
    @Test
    void theClinicianGetsAMailThatNamesTheClientByInitialsAlone() throws Exception {
        reminded(branch(), DAY);
        MimeMessage[] messages = mail.getReceivedMessages();
        assertThat(messages).hasSize(1);
        MimeMessage message = messages[0];
        UUID id = office.only().deliveryId();
        assertThat(message.getAllRecipients()[0]).hasToString("maya@clinic.example.org");
        assertThat(message.getMessageID()).isEqualTo("<" + id + "@clinic.example.org>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getSubject()).isEqualTo("Waymark: a goal has had no entry for long");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        String text = (String) parts.getBodyPart(0).getContent();
        String html = (String) parts.getBodyPart(1).getContent();
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        for (String each : List.of(text, html)) {
            assertThat(each)
                    .contains("J. R.")
                    .contains("https://waymark.example.org/plans/" + PLAN)
                    .contains("https://waymark.example.org/settings/reminders")
                    .doesNotContain("client-1", "Depressive", "Low mood", "Outpatient", "PHQ", "F33");
        }
        assertThat(GreenMailUtil.getHeaders(message)).doesNotContain("J. R.");
        assertThat(delivered()).singleElement().satisfies(event -> {
            assertThat(event.channel()).isEqualTo(Channel.EMAIL);
            assertThat(event.to()).containsExactly(Recipient.of(Recipient.Part.CLINICIAN, CLINICIAN));
        });
    }

    @Test
    void whereNobodyOfThemHasAnAddressTheWorklistIsTheDelivery() {
        staff.emails.clear();
        staff.emails.put("somebody-else", "else@clinic.example.org");
        reminded(branch(), DAY);
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(delivered()).extracting(ReminderDelivered::channel).containsExactly(Channel.WORKLIST);
    }

    @Test
    void soItIsWhereEverybodyOfThemSwitchedTheKindOff() {
        PostOffice.Branch branch = branch();
        own(branch)
                .change(
                        person("clinician-1"),
                        settings(Map.of(ReminderKind.NO_PROGRESS, false), QuietHours.NONE, null));
        reminded(branch, DAY);
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(delivered()).extracting(ReminderDelivered::channel).containsExactly(Channel.WORKLIST);
    }

    @Test
    void everybodyWhoWatchesOverComplianceGetsAnEscalationEachOnce() {
        staff.watchers.add(new Person("comp-1", "Ada Voss", null));
        staff.watchers.add(new Person("comp-2", "Ben Hart", null));
        staff.emails.put("comp-1", "ada@clinic.example.org");
        staff.emails.put("comp-2", "ben@clinic.example.org");
        PostOffice.Branch branch = branch();
        office.bench.clock.set(Instant.parse("2026-02-01T12:00:00Z"));
        office.bench.append(active(), 1);
        office.bench.clock.set(Instant.parse("2026-05-24T12:00:00Z"));
        branch.process.reminders.look(PLAN);
        office.settle();
        List<Recipient> reached = delivered().stream()
                .filter(event -> event.kind() == ReminderKind.ESCALATED_COMPLIANCE)
                .flatMap(event -> event.to().stream())
                .toList();
        assertThat(reached)
                .extracting(Recipient::display)
                .containsExactlyInAnyOrder("Maya Okafor", "Ada Voss", "Ben Hart");
    }

    @Test
    void whoTookThePlanOverMeanwhileGetsTheMail() {
        PostOffice.Branch branch = branch();
        reminded(branch, Instant.parse("2026-03-03T01:00:00Z"));
        staff.emails.put("supervisor-1", "peter@clinic.example.org");
        office.bench.append(List.of(new ClinicianReassigned(PLAN, CLINICIAN, SUPERVISOR, null, null, WHY)), 9);
        goTo(Instant.parse("2026-03-03T07:00:00Z"));
        assertThat(mail.getReceivedMessagesForDomain("peter@clinic.example.org"))
                .hasSize(1);
        assertThat(mail.getReceivedMessagesForDomain("maya@clinic.example.org")).isEmpty();
    }
}
