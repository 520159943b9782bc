package health.waymark.handout.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import health.waymark.database.StartupRefused;
import health.waymark.delivery.mail.MailServer;
import health.waymark.delivery.mail.MailSettings;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.note.SigningKey;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checkpoints by mail, to a real server. */
class MailTargetTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final SignedNote note = SignedNote.sign(
            new Checkpoint("clinic.example/log", 1_234, new byte[32]).text(), SigningKey.create("clinic.example/log"));

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void theNoteIsAttachedToTheByte() throws Exception {
        assertThat(target("records@auditor.example").handOut(Checkpoint.parse(note.text()), note, 0))
                .isNull();
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Checkpoint of 1234 events");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("records@auditor.example");
        assertThat(message.getSentDate()).isEqualTo(NOON);
        Multipart parts = (Multipart) message.getContent();
        assertThat(String.valueOf(parts.getBodyPart(0).getContent()).replace("\r\n", "\n"))
                .contains("The record clinic.example/log has 1234 sealed events.", note.note());
        BodyPart file = parts.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("00000000000000001234.checkpoint");
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(note.bytes());
        assertThat(SignedNote.parse(note.bytes())).isEqualTo(note);
    }

    /** Whoever gets it twice can tell, as when a process dies after it was sent. */
    @Test
    void theSameCheckpointIsTheSameMail() throws Exception {
        for (int i = 0; i < 2; i++) {
            target("records@auditor.example").handOut(Checkpoint.parse(note.text()), note, 0);
        }
        target("other@auditor.example").handOut(Checkpoint.parse(note.text()), note, 0);
        MimeMessage[] all = mail.getReceivedMessages();
        assertThat(all[0].getMessageID()).isEqualTo(all[1].getMessageID()).isNotEqualTo(all[2].getMessageID());
    }

    @Test
    void aServerThatIsAwayIsSaidToBeAway() {
        MailTarget target = target("records@auditor.example");
        mail.stop();
        assertThatThrownBy(() -> target.handOut(Checkpoint.parse(note.text()), note, 0))
                .isInstanceOfSatisfying(NotHandedOut.class, failure -> assertThat(failure.isContradicted())
                        .isFalse())
                .hasMessageStartingWith("The mail to records@auditor.example wasn't taken (")
                .hasMessageEndingWith(").");
    }

    @Test
    void whatCouldNeverWorkIsRefusedAtTheStart() {
        refused(settings(List.of("records@auditor.example"), Map.of()), null, "needs waymark.delivery.mail.host");
        refused(settings(List.of("not an address"), Map.of()), "localhost", "takes addresses, divided by commas");
        HandOutSettings.Witness bad = new HandOutSettings.Witness(URI.create("https://witness.example"), "x+y+z");
        refused(settings(List.of(), Map.of("one", bad)), null, "witness.one.key must be a witness's key");
        String own = SigningKey.create("clinic.example/log").verifierKey().text();
        HandOutSettings.Witness log = new HandOutSettings.Witness(URI.create("https://witness.example"), own);
        refused(settings(List.of(), Map.of("one", log)), null, "of type 0x04");
        HandOutSettings.Witness nowhere = new HandOutSettings.Witness(URI.create("witness.example"), own);
        refused(settings(List.of(), Map.of("one", nowhere)), null, "witness.one.url must be an address");
        settings(List.of(" "), Map.of()).mustWork(server(null));
    }

    @Test
    void aWitnessTwiceOrWithAPasswordInItsAddressIsRefusedAtTheStart() throws Exception {
        try (Witness one = new Witness()) {
            HandOutSettings.Witness first = new HandOutSettings.Witness(one.prefix(), one.vkey());
            HandOutSettings.Witness again =
                    new HandOutSettings.Witness(URI.create("https://witness.example"), one.vkey());
            settings(List.of(), Map.of("a", first)).mustWork(server(null));
            refused(
                    settings(List.of(), Map.of("a", first, "b", again)),
                    null,
                    "There are two keys with the witness key");
            for (String address : List.of(
                    "https://me:secret@witness.example/w",
                    "https://witness.example/w?token=secret",
                    "https://witness.example/w#secret")) {
                HandOutSettings.Witness telling = new HandOutSettings.Witness(URI.create(address), one.vkey());
                refused(settings(List.of(), Map.of("a", telling)), null, "without name, password, query or fragment");
            }
        }
    }

    private static void refused(HandOutSettings settings, @Nullable String host, String sentence) {
        assertThatThrownBy(() -> settings.mustWork(server(host)))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining(sentence);
    }

    private static HandOutSettings settings(List<String> mail, Map<String, HandOutSettings.Witness> witness) {
        Duration hour = Duration.ofHours(1);
        return new HandOutSettings(" ", hour, mail, hour, witness, hour);
    }

    private static MailSettings server(@Nullable String host) {
        return new MailSettings(host, 25, MailSettings.Security.NONE, null, null, "waymark@clinic.example", Map.of());
    }

    private MailTarget target(String address) {
        return Mailbox.at(mail, address, InstantSource.fixed(NOON));
    }

    /** One that the tests' server keeps. */
    static final class Mailbox {
        private Mailbox() {}

        static MailTarget at(GreenMail mail, String address, InstantSource machine) {
            MailSettings settings = new MailSettings(
                    "127.0.0.1",
                    mail.getSmtp().getPort(),
                    MailSettings.Security.NONE,
                    null,
                    null,
                    "Waymark <waymark@clinic.example.org>",
                    Map.of());
            MailServer server = MailServer.of(settings, Duration.ofSeconds(5), Duration.ofSeconds(5));
            return new MailTarget(server, address, Duration.ofDays(1), machine);
        }
    }
}
