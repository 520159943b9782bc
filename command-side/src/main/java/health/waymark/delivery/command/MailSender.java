package health.waymark.delivery.command;

import health.waymark.delivery.mail.MailServer;
import health.waymark.delivery.mail.Undelivered;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Writes what letters say, and hands it over to the server. */
final class MailSender {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailServer server;
    private final LetterWords words;
    private final InstantSource machine;

    /** @param machine the time that mails are dated by */
    MailSender(MailServer server, LetterWords words, InstantSource machine) {
        this.server = server;
        this.words = words;
        this.machine = machine;
    }

    /** @param id the same for the same mail, however often it is sent */
    void send(UUID id, String address, List<Letter> letters) throws Undelivered {
        server.send(id, address, words.subject(letters), content(letters), machine.instant());
    }

    private MimeMultipart content(List<Letter> letters) {
        try {
            MimeBodyPart text = new MimeBodyPart();
            text.setText(words.text(letters), UTF_8);
            MimeBodyPart html = new MimeBodyPart();
            html.setText(words.html(letters), UTF_8, "html");
            return new MimeMultipart("alternative", text, html);
        } catch (MessagingException impossible) {
            throw new IllegalStateException("Two texts make no mail.", impossible);
        }
    }
}
