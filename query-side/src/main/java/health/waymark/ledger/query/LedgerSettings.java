package health.waymark.ledger.query;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the record is sealed.
 *
 * @param origin what checkpoints call this log; taken at the first start and kept for ever. Should be an address of its
 *     own, without scheme; made up where nothing is said.
 * @param pause between one seal and the next: what comes meanwhile is sealed together
 * @param batchSize events at most a seal
 */
@ConfigurationProperties("waymark.ledger")
public record LedgerSettings(
        @Nullable String origin,
        @DefaultValue("500ms") Duration pause,
        @DefaultValue("1000") int batchSize) {

    /** Null where nothing is said. */
    @Nullable
    String originWanted() {
        return origin == null || origin.isBlank() ? null : origin;
    }
}
