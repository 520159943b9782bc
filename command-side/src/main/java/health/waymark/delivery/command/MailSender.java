package health.waymark.delivery.command;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Hands mails over to the server, one to a person. */
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
        try {
            MimeMessage message = message(id, address, letters);
            if (server.username() == null) {
                Transport.send(message);
            } else {
                Transport.send(message, server.username(), server.password());
            }
        } catch (MessagingException failure) {
            throw undelivered(failure);
        }
    }

    private MimeMessage message(UUID id, String address, List<Letter> letters) throws MessagingException {
        MimeMessage message = new MimeMessage(server.session()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + server.domain() + ">");
            }
        };
        message.setFrom(server.from());
        message.setRecipient(RecipientType.TO, new InternetAddress(address, true));
        message.setSubject(words.subject(letters), UTF_8);
        message.setSentDate(Date.from(machine.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(words.text(letters), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(words.html(letters), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }

    /** An address that the server refuses for good stays refused; everything else may be mended meanwhile. */
    private static Undelivered undelivered(MessagingException failure) {
        Throwable root = failure;
        for (Throwable each = failure; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException refused) {
                String code = "SMTP " + refused.getReturnCode();
                return refused.getReturnCode() >= 500 ? Undelivered.forGood(code) : Undelivered.forNow(code);
            }
            if (each instanceof SMTPSendFailedException refused) {
                root = refused;
            } else if (each instanceof AddressException) {
                return Undelivered.forGood("AddressException");
            } else if (each instanceof AuthenticationFailedException || !(root instanceof SMTPSendFailedException)) {
                root = each;
            }
        }
        return Undelivered.forNow(
                root instanceof SMTPSendFailedException refused
                        ? "SMTP " + refused.getReturnCode()
                        : root.getClass().getSimpleName());
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : failure.getCause();
    }
}
