package health.waymark.ledger.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.http.Problem;
import health.waymark.ledger.TileAddress;
import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.VerifierKey;
import health.waymark.query.LeftOutWhenAbsent;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger over HTTP: C2SP's checkpoint and tiles, and proofs for those who don't want to make them out of tiles. */
@RestController
@RequestMapping("/api/ledger")
class LedgerApi {
    private static final String NOTE = "text/plain;charset=UTF-8";
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final String ENTRIES = "/entries/";

    private final LedgerQueries ledger;

    LedgerApi(LedgerQueries ledger) {
        this.ledger = ledger;
    }

    /** @param proof hashes in base64, as RFC 9162 orders them */
    record ConsistencyView(List<String> proof) {}

    /**
     * @param origin what checkpoints call this log
     * @param witnesses the keys of those whose cosignatures count
     * @param knownLog origin and keys as one text, as a verifier takes it
     */
    record KeysView(String origin, List<KeyView> keys, List<String> witnesses, String knownLog) {}

    /**
     * A key and the sizes of trees that it signs.
     *
     * @param key as C2SP signed-note writes it
     * @param until the last size; absent for the key in use
     */
    record KeyView(
            String key,
            long from,
            @LeftOutWhenAbsent @Nullable Long until) {}

    @GetMapping(path = "/checkpoint", produces = NOTE)
    ResponseEntity<String> checkpoint(Actor actor, @RequestParam(defaultValue = "false") boolean witnessed) {
        actor.require(Right.READ_AUDIT);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(NOTE))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(witnessed ? ledger.witnessedCheckpoint() : ledger.checkpoint());
    }

    /** A tile never changes, but whoever may not read the audit must not get it from somebody's cache. */
    @GetMapping(path = "/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> tile(Actor actor, @PathVariable String path) {
        actor.require(Right.READ_AUDIT);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.maxAge(A_YEAR).cachePrivate().immutable())
                .body(ledger.tile(address(path)));
    }

    private static TileAddress address(String path) {
        if (path.startsWith(ENTRIES)) {
            throw Problem.unknown("The ledger publishes hashes alone: what an event says stays in the record.");
        }
        try {
            return TileAddress.parse("tile" + path);
        } catch (IllegalArgumentException other) {
            throw Problem.unknown("There is no such tile. " + other.getMessage());
        }
    }

    @GetMapping("/inclusion")
    InclusionView inclusion(Actor actor, @RequestParam long position, @RequestParam long size) {
        actor.require(Right.READ_AUDIT);
        return ledger.proof(position, size);
    }

    @GetMapping("/consistency")
    ConsistencyView consistency(Actor actor, @RequestParam long from, @RequestParam long to) {
        actor.require(Right.READ_AUDIT);
        return new ConsistencyView(base64(ledger.consistency(from, to).path()));
    }

    @GetMapping("/keys")
    KeysView keys(Actor actor) {
        actor.require(Right.READ_AUDIT);
        KnownLog known = ledger.known();
        return new KeysView(
                known.origin(),
                known.keys().stream()
                        .map(key -> new KeyView(key.key().text(), key.from(), key.until()))
                        .toList(),
                known.witnesses().stream().map(VerifierKey::text).toList(),
                known.text());
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(LedgerApi::base64).toList();
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
