package health.waymark.delivery.command;

import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import health.waymark.delivery.gate.QuietHours;
import health.waymark.delivery.mail.MailServer;
import health.waymark.delivery.mail.MailSettings;
import health.waymark.delivery.mail.Undelivered;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a mail server may ask for, refuse, and be away for. */
class MailServerTest extends MailFixture {
    @Test
    void nothingIsSentInTheClearWhereTlsIsAskedFor() {
        MailSender careful = sender(mail.getSmtp().getPort(), MailSettings.Security.STARTTLS, null, Map.of());
        assertThatThrownBy(() -> careful.send(UUID.randomUUID(), "maya@clinic.example.org", letters()))
                .isInstanceOf(Undelivered.class);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerMayAskForTlsAndForAPassword() throws Exception {
        GreenMail safe = new GreenMail(ServerSetup.SMTPS.dynamicPort());
        safe.start();
        try {
            safe.setUser("waymark@clinic.example.org", "waymark", "right");
            Map<String, String> trusting =
                    Map.of("mail.smtp.ssl.trust", "*", "mail.smtp.ssl.checkserveridentity", "false");
            int port = safe.getSmtps().getPort();
            MailSender wrong = sender(port, MailSettings.Security.TLS, "wrong", trusting);
            assertThatThrownBy(() -> wrong.send(UUID.randomUUID(), "maya@clinic.example.org", letters()))
                    .isInstanceOfSatisfying(Undelivered.class, failure -> {
                        assertThat(failure.code()).isEqualTo("AuthenticationFailedException");
                        assertThat(failure.isForGood()).isFalse();
                    });
            sender(port, MailSettings.Security.TLS, "right", trusting)
                    .send(UUID.randomUUID(), "maya@clinic.example.org", letters());
            assertThat(safe.getReceivedMessagesForDomain("maya@clinic.example.org"))
                    .hasSize(1);
        } finally {
            safe.stop();
        }
    }

    @Test
    void anAddressThatTheServerRefusesForGoodIsGivenUpAtOnceAndReachedOnceItIsMended() {
        staff.emails.put("clinician-1", "not an address");
        PostOffice.Branch branch = branch();
        reminded(branch, DAY);
        assertThat(office.only().state()).isEqualTo(DeliveryState.DEAD);
        assertThat(office.only().cause()).isEqualTo("AddressException");
        staff.emails.put("clinician-1", "maya@clinic.example.org");
        branch.deliveries.resend(office.only().deliveryId(), PostOffice.OPERATOR);
        office.settle();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(office.only().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        MailRoute away = route();
        mail.stop();
        PostOffice.Branch branch = office.branch("one", away).start();
        reminded(branch, DAY);
        assertThat(office.only().state()).isEqualTo(DeliveryState.WAITING);
        assertThat(office.only().cause()).contains("Connect");
        branch.close();
        mail.start();
        office.branch("two", route()).start();
        goTo(DAY.plus(Duration.ofMinutes(5)));
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(delivered()).extracting(ReminderDelivered::attempt).containsExactly(2);
    }

    @Test
    void aDailyMailThatFailsIsSentAgainWithTheSameId() throws Exception {
        PostOffice.Branch branch = branch();
        own(branch).change(person("clinician-1"), settings(Map.of(), QuietHours.NONE, "13:30"));
        reminded(branch, DAY);
        mail.stop();
        goTo(Instant.parse("2026-03-03T13:30:01Z"));
        assertThat(office.only().state()).isEqualTo(DeliveryState.WAITING);
        assertThat(office.only().attempts()).isEqualTo(1);
        mail.start();
        branch.close();
        office.branch("two", route()).start();
        goTo(Instant.parse("2026-03-03T13:40:00Z"));
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(office.only().attempts()).isEqualTo(2);
        assertThat(delivered()).hasSize(1);
    }

    private static List<Letter> letters() {
        Recipient to = Recipient.of(Recipient.Part.CLINICIAN, CLINICIAN);
        return List.of(new Letter("maya@clinic.example.org", to, ReminderKind.DUE, "J. R.", "/plans/" + PLAN));
    }

    private static MailSender sender(
            int port, MailSettings.Security security, @Nullable String password, Map<String, String> properties) {
        MailSettings settings = new MailSettings(
                "127.0.0.1",
                port,
                security,
                password == null ? null : "waymark",
                password,
                "waymark@clinic.example.org",
                properties);
        return new MailSender(
                MailServer.of(settings, Duration.ofSeconds(5), Duration.ofSeconds(5)),
                new LetterWords("https://waymark.example.org", ""),
                InstantSource.system());
    }
}
