package health.waymark.delivery.command;

import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.SUPERVISOR;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import health.waymark.access.Actor;
import health.waymark.access.Person;
import health.waymark.access.PurposeOfUse;
import health.waymark.access.Role;
import health.waymark.delivery.gate.NotificationSettings;
import health.waymark.delivery.gate.QuietHours;
import health.waymark.http.Problem;
import health.waymark.plan.event.ClinicianReassigned;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderKind;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders by e-mail, against a server that takes them. */
class MailTest {
    private static final Instant DAY = Instant.parse("2026-03-03T12:00:00Z");
    private static final QuietHours NIGHT =
            new QuietHours(QuietHours.Use.DEFAULT, LocalTime.of(20, 0), LocalTime.of(7, 0));

    private final PostOffice office = new PostOffice();
    private final StaffList staff = new StaffList();
    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final NotificationStore chosen = new NotificationStore(office.bench.jdbc(), NIGHT);

    @BeforeEach
    void listen() {
        mail.start();
        staff.emails.put("clinician-1", "maya@clinic.example.org");
    }

    @AfterEach
    void close() {
        office.close();
        mail.stop();
    }

    private MailRoute route() {
        return route(mail.getSmtp().getPort());
    }

    private MailRoute route(int port) {
        DeliverySettings.Mail settings = new DeliverySettings.Mail(
                "127.0.0.1",
                port,
                DeliverySettings.Security.NONE,
                null,
                null,
                "Waymark <waymark@clinic.example.org>",
                Map.of());
        MailServer server = MailServer.of(settings, Duration.ofSeconds(5), Duration.ofSeconds(5));
        MailSender sender =
                new MailSender(server, new LetterWords("https://waymark.example.org", ""), InstantSource.system());
        return new MailRoute(staff, chosen, sender, office.bench.clock, ZoneOffset.UTC);
    }

    private PostOffice.Branch branch() {
        return office.branch("one", route()).start();
    }

    private void reminded(PostOffice.Branch branch, Instant at) {
        office.bench.clock.set(Instant.parse("2026-02-01T12:00:00Z"));
        office.bench.append(active(), 1);
        office.bench.clock.set(at);
        branch.process.reminders.look(PLAN);
        office.settle();
    }

    private void goTo(Instant instant) {
        office.bench.clock.set(instant);
        office.settle();
    }

    private List<ReminderDelivered> delivered() {
        return office.bench.reminders(PLAN, ReminderDelivered.class);
    }

    private OwnNotifications own(PostOffice.Branch branch) {
        return new OwnNotifications(chosen, staff, true, branch.tasks, office.bench.clock);
    }

    private static Actor person(String id) {
        return new Actor(
                id,
                id,
                Actor.Kind.USER,
                Set.of(Role.CLINICIAN),
                Set.of(),
                "default",
                new Person(id, id, null),
                null,
                PurposeOfUse.TREAT);
    }

    private static NotificationSettings settings(
            Map<ReminderKind, Boolean> email, QuietHours quiet, @Nullable String digest) {
        return new NotificationSettings(email, quiet, digest == null ? null : LocalTime.parse(digest));
    }

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
    void nothingIsSentInTheClearWhereTlsIsAskedFor() {
        MailSender careful = sender(mail.getSmtp().getPort(), DeliverySettings.Security.STARTTLS, null, Map.of());
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
            MailSender wrong = sender(port, DeliverySettings.Security.TLS, "wrong", trusting);
            assertThatThrownBy(() -> wrong.send(UUID.randomUUID(), "maya@clinic.example.org", letters()))
                    .isInstanceOfSatisfying(Undelivered.class, failure -> {
                        assertThat(failure.code()).isEqualTo("AuthenticationFailedException");
                        assertThat(failure.isForGood()).isFalse();
                    });
            sender(port, DeliverySettings.Security.TLS, "right", trusting)
                    .send(UUID.randomUUID(), "maya@clinic.example.org", letters());
            assertThat(safe.getReceivedMessagesForDomain("maya@clinic.example.org"))
                    .hasSize(1);
        } finally {
            safe.stop();
        }
    }

    private static List<Letter> letters() {
        Recipient to = Recipient.of(Recipient.Part.CLINICIAN, CLINICIAN);
        return List.of(new Letter("maya@clinic.example.org", to, ReminderKind.DUE, "J. R.", "/plans/" + PLAN));
    }

    private static MailSender sender(
            int port, DeliverySettings.Security security, @Nullable String password, Map<String, String> properties) {
        DeliverySettings.Mail settings = new DeliverySettings.Mail(
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
}
