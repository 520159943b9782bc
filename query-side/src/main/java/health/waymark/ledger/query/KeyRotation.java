package health.waymark.ledger.query;

import health.waymark.eventlog.StoredEvents;
import health.waymark.http.Problem;
import health.waymark.ledger.note.SigningKey;
import health.waymark.operate.event.LedgerKeyRotated;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives the ledger another key. The key is kept first; once the event that names it is in the log, whoever seals takes it up
 * with the checkpoint that covers the event. A key whose event never came signs nothing, and makes room for the next.
 */
public final class KeyRotation {
    private static final Duration ON_THE_WAY = Duration.ofMinutes(1);

    private final LedgerKeys keys;
    private final Seals seals;
    private final StoredEvents log;
    private final Clock clock;

    KeyRotation(LedgerKeys keys, Seals seals, StoredEvents log, Clock clock) {
        this.keys = keys;
        this.seals = seals;
        this.log = log;
        this.clock = clock;
    }

    /** On a database where Waymark has run, for whoever works there beside it. */
    public static KeyRotation on(JdbcClient jdbc, StoredEvents log, Clock clock) {
        return new KeyRotation(LedgerKeys.on(jdbc), new Seals(jdbc), log, clock);
    }

    /** Makes the next key, and what is to be put into the log so that it becomes the one in use. */
    public LedgerKeyRotated prepare() {
        Instant now = clock.instant();
        boolean allSealed = seals.last().map(Seal::lastPosition).orElse(0L) >= log.head();
        if (allSealed) {
            keys.dropNextMadeBefore(now.minus(ON_THE_WAY));
        }
        SigningKey next = SigningKey.create(keys.origin());
        if (!keys.awaitTurn(next, now)) {
            throw Problem.conflict(
                    "key-waiting",
                    "The key made last waits to be taken up by the next checkpoint: try again once it is, or in a minute"
                            + " where whoever ordered it was interrupted.");
        }
        return new LedgerKeyRotated(
                keys.origin(), keys.verifier().text(), next.verifierKey().text());
    }
}
