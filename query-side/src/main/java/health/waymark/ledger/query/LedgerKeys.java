package health.waymark.ledger.query;

import health.waymark.database.StartupRefused;
import health.waymark.eventlog.EventCodec;
import health.waymark.eventlog.EventTypes;
import health.waymark.eventlog.StoredEvent;
import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.LogKey;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.SigningKey;
import health.waymark.ledger.note.VerifierKey;
import health.waymark.operate.event.LedgerKeyRotated;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the log is called and signs with: made at the first start, and kept with the data. A key signs trees from a size on;
 * the tree with which the next one begins is signed by both. Of the key in use alone there is a secret.
 */
final class LedgerKeys {
    private static final String ROTATED = EventTypes.name(LedgerKeyRotated.class);

    private record Kept(long from, String name, VerifierKey verifier) {}

    private final JdbcClient jdbc;
    private final List<VerifierKey> witnesses;
    private final EventCodec codec = new EventCodec();

    private LedgerKeys(JdbcClient jdbc, List<VerifierKey> witnesses) {
        this.jdbc = jdbc;
        this.witnesses = witnesses;
    }

    /**
     * If another process was faster, its key counts.
     *
     * @param witnesses whose cosignatures count
     */
    static LedgerKeys of(
            JdbcClient jdbc,
            LedgerSettings settings,
            Clock clock,
            PlatformTransactionManager transactions,
            List<VerifierKey> witnesses) {
        LedgerKeys keys = new LedgerKeys(jdbc, witnesses);
        String wanted = settings.originWanted();
        if (keys.kept().isEmpty()) {
            SigningKey first = created(wanted == null ? "waymark/" + UUID.randomUUID() : wanted);
            new TransactionTemplate(transactions).executeWithoutResult(status -> keys.begin(first, clock.instant()));
        }
        String origin = keys.origin();
        if (wanted != null && !wanted.equals(origin)) {
            throw new StartupRefused("waymark.ledger.origin says " + wanted
                    + ", but checkpoints of this record have been" + " signed as " + origin
                    + " since its first start: take the setting out, or say that name.");
        }
        return keys;
    }

    /** As it is on a database where Waymark has run. */
    static LedgerKeys on(JdbcClient jdbc) {
        LedgerKeys keys = new LedgerKeys(jdbc, List.of());
        if (keys.kept().isEmpty()) {
            throw new StartupRefused("The ledger has no key yet: it is made when Waymark first starts.");
        }
        return keys;
    }

    private void begin(SigningKey key, Instant at) {
        if (introduce(0, key, at)) {
            keep(key);
        }
    }

    private boolean introduce(long from, SigningKey key, Instant at) {
        return jdbc.sql("insert into ledger.signing_key (from_size, name, verifier, made_at)"
                                + " values (?, ?, ?, ?) on conflict do nothing")
                        .params(from, key.name(), key.verifierKey().text(), Timestamp.from(at))
                        .update()
                == 1;
    }

    private void keep(SigningKey key) {
        jdbc.sql("insert into ledger.signing_secret (verifier, secret) values (?, ?)")
                .params(key.verifierKey().text(), key.pkcs8())
                .update();
    }

    private static SigningKey created(String name) {
        try {
            return SigningKey.create(name);
        } catch (NoteRefused unfit) {
            throw new StartupRefused("waymark.ledger.origin can't be the name of a log: " + unfit.getMessage());
        }
    }

    /** Whether the one in use signs trees of a size; what signed smaller ones is destroyed. */
    boolean canSign(long size) {
        return size >= inUse().from();
    }

    /** The one in use, for trees of a size or larger. */
    SigningKey signing(long size) {
        Kept inUse = inUse();
        if (size < inUse.from()) {
            throw new LedgerBroken("What signed trees of " + size + " leaves was destroyed when the key "
                    + inUse.verifier() + " was taken up, at " + inUse.from() + ".");
        }
        return jdbc.sql("select secret from ledger.signing_secret where verifier = ?")
                .param(inUse.verifier().text())
                .query((row, n) -> SigningKey.ofPkcs8(inUse.name(), row.getBytes(1)))
                .optional()
                .orElseThrow(() -> new LedgerBroken(
                        "Table ledger.signing_secret has nothing for " + inUse.verifier() + ", the key in use."));
    }

    /** The key that an event names, if it waits to be taken up. */
    Optional<SigningKey> nextNamedBy(StoredEvent event) {
        if (!event.type().equals(ROTATED)) {
            return Optional.empty();
        }
        var rotated = (LedgerKeyRotated) codec.read(event.type(), event.revision(), event.payload());
        return jdbc.sql("select secret from ledger.next_key where verifier = ?")
                .param(rotated.key())
                .query((row, n) -> SigningKey.ofPkcs8(origin(), row.getBytes(1)))
                .optional();
    }

    /** From trees of a size on it is this one; what the one before it signed with is destroyed. */
    void takeUp(SigningKey next, long from, Instant at) {
        introduce(from, next, at);
        jdbc.sql("delete from ledger.signing_secret").update();
        jdbc.sql("delete from ledger.next_key").update();
        keep(next);
    }

    /** Keeps a key that is to be the next; false where another waits already. */
    boolean awaitTurn(SigningKey key, Instant at) {
        return jdbc.sql("insert into ledger.next_key (verifier, secret, made_at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(key.verifierKey().text(), key.pkcs8(), Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Destroys a key that waits since before an instant. */
    void dropNextMadeBefore(Instant before) {
        jdbc.sql("delete from ledger.next_key where made_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    String origin() {
        return inUse().name();
    }

    VerifierKey verifier() {
        return inUse().verifier();
    }

    private Kept inUse() {
        List<Kept> all = kept();
        if (all.isEmpty()) {
            throw new LedgerBroken("Table ledger.signing_key has no key.");
        }
        return all.get(all.size() - 1);
    }

    /** What a checkpoint of this log is opened with. */
    KnownLog known() {
        List<Kept> all = kept();
        List<LogKey> keys = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            @Nullable Long until = i + 1 < all.size() ? all.get(i + 1).from() : null;
            keys.add(new LogKey(all.get(i).verifier(), all.get(i).from(), until));
        }
        return new KnownLog(all.get(0).name(), keys, witnesses);
    }

    private List<Kept> kept() {
        return jdbc.sql("select from_size, name, verifier from ledger.signing_key order by from_size")
                .query((row, n) -> new Kept(row.getLong(1), row.getString(2), VerifierKey.parse(row.getString(3))))
                .list();
    }
}
