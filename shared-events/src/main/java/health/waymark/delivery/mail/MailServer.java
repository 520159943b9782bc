package health.waymark.delivery.mail;

import health.waymark.database.StartupRefused;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Where mail is handed over, one to a person, and who it is from. */
public record MailServer(
        Session session,
        InternetAddress from,
        @Nullable String username,
        @Nullable String password) {

    public static MailServer of(MailSettings settings, Duration connectTimeout, Duration timeout) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", String.valueOf(settings.host()));
        properties.put("mail.smtp.port", Integer.toString(port(settings)));
        properties.put("mail.smtp.connectiontimeout", Long.toString(connectTimeout.toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(timeout.toMillis()));
        properties.put("mail.smtp.writetimeout", Long.toString(timeout.toMillis()));
        properties.put("mail.smtp.auth", Boolean.toString(settings.username() != null));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        properties.putAll(settings.properties());
        return new MailServer(
                Session.getInstance(properties), from(settings), settings.username(), settings.password());
    }

    private static int port(MailSettings settings) {
        if (settings.port() > 0) {
            return settings.port();
        }
        return switch (settings.security()) {
            case STARTTLS -> 587;
            case TLS -> 465;
            case NONE -> 25;
        };
    }

    private static InternetAddress from(MailSettings settings) {
        try {
            String from = settings.from();
            if (from != null) {
                InternetAddress address = new InternetAddress(from, true);
                address.validate();
                return address;
            }
        } catch (AddressException unreadable) {
            // said below
        }
        throw new StartupRefused(
                "waymark.delivery.mail.from must be an address, such as Waymark <waymark@clinic.example.org>.");
    }

    /**
     * @param id the same for the same mail, however often it is sent
     * @param at the time that it is dated by
     */
    public void send(UUID id, String address, String subject, Multipart content, Instant at) throws Undelivered {
        try {
            MimeMessage message = message(id, address, subject, at);
            message.setContent(content);
            if (username == null) {
                Transport.send(message);
            } else {
                Transport.send(message, username, password);
            }
        } catch (MessagingException failure) {
            throw undelivered(failure);
        }
    }

    private MimeMessage message(UUID id, String address, String subject, Instant at) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + domain() + ">");
            }
        };
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, new InternetAddress(address, true));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(at));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
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

    /** What message ids end in. */
    private String domain() {
        String address = from.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "MailServer";
    }
}
