package health.waymark.delivery.command;

import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.active;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import health.waymark.access.Actor;
import health.waymark.access.Person;
import health.waymark.access.PurposeOfUse;
import health.waymark.access.Role;
import health.waymark.delivery.gate.NotificationSettings;
import health.waymark.delivery.gate.QuietHours;
import health.waymark.delivery.mail.MailServer;
import health.waymark.delivery.mail.MailSettings;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server that takes mail, and a post office that sends its reminders there. */
abstract class MailFixture {
    static final Instant DAY = Instant.parse("2026-03-03T12:00:00Z");
    static final QuietHours NIGHT = new QuietHours(QuietHours.Use.DEFAULT, LocalTime.of(20, 0), LocalTime.of(7, 0));

    final PostOffice office = new PostOffice();
    final StaffList staff = new StaffList();
    final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    final NotificationStore chosen = new NotificationStore(office.bench.jdbc(), NIGHT);

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

    MailRoute route() {
        return route(mail.getSmtp().getPort());
    }

    MailRoute route(int port) {
        MailSettings settings = new MailSettings(
                "127.0.0.1",
                port,
                MailSettings.Security.NONE,
                null,
                null,
                "Waymark <waymark@clinic.example.org>",
                Map.of());
        MailServer server = MailServer.of(settings, Duration.ofSeconds(5), Duration.ofSeconds(5));
        MailSender sender =
                new MailSender(server, new LetterWords("https://waymark.example.org", ""), InstantSource.system());
        return new MailRoute(staff, chosen, sender, office.bench.clock, ZoneOffset.UTC);
    }

    PostOffice.Branch branch() {
        return office.branch("one", route()).start();
    }

    void reminded(PostOffice.Branch branch, Instant at) {
        office.bench.clock.set(Instant.parse("2026-02-01T12:00:00Z"));
        office.bench.append(active(), 1);
        office.bench.clock.set(at);
        branch.process.reminders.look(PLAN);
        office.settle();
    }

    void goTo(Instant instant) {
        office.bench.clock.set(instant);
        office.settle();
    }

    List<ReminderDelivered> delivered() {
        return office.bench.reminders(PLAN, ReminderDelivered.class);
    }

    OwnNotifications own(PostOffice.Branch branch) {
        return new OwnNotifications(chosen, staff, true, branch.tasks, office.bench.clock);
    }

    static Actor person(String id) {
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

    static NotificationSettings settings(Map<ReminderKind, Boolean> email, QuietHours quiet, @Nullable String digest) {
        return new NotificationSettings(email, quiet, digest == null ? null : LocalTime.parse(digest));
    }
}
