package health.waymark.delivery.command;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reminders leave the house. Without a mail server and webhooks they don't: then they are on the worklist alone.
 *
 * @param baseAddress where people find this Waymark, for links
 * @param attempts after how many a delivery is given up
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
        @DefaultValue Map<String, Hook> webhooks) {

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

    Retry retry() {
        return new Retry(attempts, firstRetry, longestRetry);
    }
}
