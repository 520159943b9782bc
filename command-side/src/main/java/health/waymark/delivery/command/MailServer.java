package health.waymark.delivery.command;

import health.waymark.database.StartupRefused;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where mail is handed over, and who it is from. */
record MailServer(
        Session session,
        InternetAddress from,
        @Nullable String username,
        @Nullable String password) {

    static MailServer of(DeliverySettings.Mail settings, Duration connectTimeout, Duration timeout) {
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

    private static int port(DeliverySettings.Mail settings) {
        if (settings.port() > 0) {
            return settings.port();
        }
        return switch (settings.security()) {
            case STARTTLS -> 587;
            case TLS -> 465;
            case NONE -> 25;
        };
    }

    private static InternetAddress from(DeliverySettings.Mail settings) {
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

    /** What message ids end in. */
    String domain() {
        String address = from.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "MailServer";
    }
}
