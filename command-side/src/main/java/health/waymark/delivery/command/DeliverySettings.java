package health.waymark.delivery.command;

import health.waymark.database.StartupRefused;
import health.waymark.delivery.gate.QuietHours;
import health.waymark.delivery.mail.MailServer;
import health.waymark.delivery.mail.MailSettings;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * How reminders leave the house. Without a mail server and webhooks they don't: then they are on the worklist alone.
 *
 * @param baseAddress where people find this Waymark, for links
 * @param attempts after how many a delivery is given up
 * @param quietFrom when nobody is written to, until {@code quietTo}, unless they chose otherwise
 * @param keep how long what is done with is kept in the list of deliveries
 */
@ConfigurationProperties("waymark.delivery")
record DeliverySettings(
        @Nullable URI baseAddress,
        @DefaultValue("14") int attempts,
        @DefaultValue("30s") Duration firstRetry,
        @DefaultValue("8h") Duration longestRetry,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("P90D") Duration keep,

        @DefaultValue("20:00") @DateTimeFormat(pattern = "HH:mm")
        LocalTime quietFrom,

        @DefaultValue("07:00") @DateTimeFormat(pattern = "HH:mm")
        LocalTime quietTo,

        @DefaultValue MailSettings mail,
        @DefaultValue Map<String, Hook> webhooks) {

    /** The organisation's; the same twice is none. */
    QuietHours quietHours() {
        return quietFrom.equals(quietTo)
                ? new QuietHours(QuietHours.Use.DEFAULT, null, null)
                : new QuietHours(QuietHours.Use.DEFAULT, quietFrom, quietTo);
    }

    /**
     * @param organisation whose reminders; everybody's where none is named
     * @param insecure whether it may be spoken to without TLS
     */
    record Hook(
            @Nullable URI url,
            @Nullable String secret,
            @Nullable String organisation,
            @DefaultValue("false") boolean insecure) {
        @Override
        public String toString() {
            return "Hook";
        }
    }

    /** Refuses what could never bring anything to anybody. */
    void mustWork() {
        retry();
        hooks();
        if (mail.host() != null) {
            linked();
            mailServer();
        }
    }

    List<Webhook> hooks() {
        return webhooks.entrySet().stream()
                .map(hook -> Webhook.of(hook.getKey(), hook.getValue()))
                .toList();
    }

    MailServer mailServer() {
        return MailServer.of(mail, connectTimeout, timeout);
    }

    /** Where the links in letters lead. */
    URI linked() {
        if (baseAddress == null) {
            throw new StartupRefused("Mail needs waymark.delivery.base-address, where people find this Waymark.");
        }
        return baseAddress;
    }

    Retry retry() {
        boolean forward = attempts > 0 && !firstRetry.isNegative() && !firstRetry.isZero();
        if (!forward || longestRetry.compareTo(firstRetry) < 0) {
            throw new StartupRefused(
                    "waymark.delivery takes attempts from 1, and a longest-retry that is not under first-retry.");
        }
        return new Retry(attempts, firstRetry, longestRetry);
    }
}
