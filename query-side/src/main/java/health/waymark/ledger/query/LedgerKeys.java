package health.waymark.ledger.query;

import health.waymark.database.StartupRefused;
import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.LogKey;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.SigningKey;
import health.waymark.ledger.note.VerifierKey;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log is called and signs with: made at the first start, and kept with the data. */
final class LedgerKeys {
    private record Kept(long from, String name, String verifier, byte[] secret) {}

    private final JdbcClient jdbc;

    private LedgerKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** If another process was faster, its key counts. */
    static LedgerKeys of(JdbcClient jdbc, LedgerSettings settings, Clock clock) {
        LedgerKeys keys = new LedgerKeys(jdbc);
        String wanted = settings.originWanted();
        if (keys.kept().isEmpty()) {
            keys.make(wanted == null ? "waymark/" + UUID.randomUUID() : wanted, clock);
        }
        String origin = keys.origin();
        if (wanted != null && !wanted.equals(origin)) {
            throw new StartupRefused("waymark.ledger.origin says " + wanted
                    + ", but checkpoints of this record have been" + " signed as " + origin
                    + " since its first start: take the setting out, or say that name.");
        }
        return keys;
    }

    private void make(String name, Clock clock) {
        SigningKey key = created(name);
        jdbc.sql("insert into ledger.signing_key (from_size, name, verifier, secret, made_at)"
                        + " values (0, ?, ?, ?, ?) on conflict do nothing")
                .params(name, key.verifierKey().text(), key.pkcs8(), Timestamp.from(clock.instant()))
                .update();
    }

    private static SigningKey created(String name) {
        try {
            return SigningKey.create(name);
        } catch (NoteRefused unfit) {
            throw new StartupRefused("waymark.ledger.origin can't be the name of a log: " + unfit.getMessage());
        }
    }

    /** The one that signs trees of a size. */
    SigningKey signing(long size) {
        return kept().stream()
                .filter(key -> key.from() <= size)
                .reduce((earlier, later) -> later)
                .map(key -> SigningKey.ofPkcs8(key.name(), key.secret()))
                .orElseThrow(() ->
                        new LedgerBroken("Table ledger.signing_key has no key for trees of " + size + " leaves."));
    }

    String origin() {
        return kept().get(0).name();
    }

    /** What a checkpoint of this log is opened with. */
    KnownLog known() {
        List<Kept> all = kept();
        List<LogKey> keys = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            @Nullable Long until = i + 1 < all.size() ? all.get(i + 1).from() - 1 : null;
            keys.add(new LogKey(
                    VerifierKey.parse(all.get(i).verifier()), all.get(i).from(), until));
        }
        return new KnownLog(all.get(0).name(), keys, List.of());
    }

    private List<Kept> kept() {
        return jdbc.sql("select from_size, name, verifier, secret from ledger.signing_key order by from_size")
                .query((row, n) -> new Kept(row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4)))
                .list();
    }
}
