package health.waymark.delivery.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code waymark.delivery.mail}: the server, and who mails are from.
 *
 * @param host none sends no mail
 * @param port 587, 465 or 25 by its security where it is 0
 * @param properties Jakarta Mail's own, such as {@code mail.smtp.localhost}
 */
public record MailSettings(
        @Nullable String host,
        @DefaultValue("0") int port,
        @DefaultValue("STARTTLS") Security security,
        @Nullable String username,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue Map<String, String> properties) {

    /** How mail is handed over. */
    public enum Security {
        /** On a connection that turns to TLS, or not at all. */
        STARTTLS,
        TLS,
        NONE
    }

    @Override
    public String toString() {
        return "MailSettings";
    }
}
