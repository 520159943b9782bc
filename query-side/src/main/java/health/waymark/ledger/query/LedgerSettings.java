package health.waymark.ledger.query;

import health.waymark.database.StartupRefused;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
 * @param verifyAt when the whole record is walked each day, by the organisation's zone, as in 02:30; {@code off} for never
 */
@ConfigurationProperties("waymark.ledger")
public record LedgerSettings(
        @Nullable String origin,
        @DefaultValue("500ms") Duration pause,
        @DefaultValue("1000") int batchSize,
        @DefaultValue("02:30") String verifyAt) {
    private static final Set<String> NEVER = Set.of("", "off", "false"); // as YAML reads off

    /** Empty where it isn't walked. */
    public Optional<LocalTime> nightly() {
        if (NEVER.contains(verifyAt.strip().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(verifyAt.strip()));
        } catch (DateTimeParseException other) {
            throw new StartupRefused(
                    "waymark.ledger.verify-at is a time of day as in 02:30, or off, not " + verifyAt + ".");
        }
    }

    /** Null where nothing is said. */
    @Nullable
    String originWanted() {
        return origin == null || origin.isBlank() ? null : origin;
    }
}
