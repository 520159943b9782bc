package health.waymark.ledger.query;

import health.waymark.eventlog.EventLog;
import health.waymark.http.Problem;
import health.waymark.ledger.ConsistencyProof;
import health.waymark.ledger.InclusionProof;
import health.waymark.ledger.TileAddress;
import health.waymark.ledger.TiledTree;
import health.waymark.ledger.note.KnownLog;
import java.time.Duration;
import java.util.Optional;

/** What the ledger hands out, always of a tree that was signed or of one inside it. */
public final class LedgerQueries {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Seals seals;
    private final LedgerKeys keys;
    private final EventLog log;
    private final Cosignatures cosignatures;

    LedgerQueries(Seals seals, LedgerKeys keys, EventLog log, Cosignatures cosignatures) {
        this.seals = seals;
        this.keys = keys;
        this.log = log;
        this.cosignatures = cosignatures;
    }

    /** A leaf's hash and the proof that it is in a tree. */
    record Included(byte[] leafHash, InclusionProof proof) {}

    /** The last one that was signed, with what witnesses said of it by now. */
    public String checkpoint() {
        return cosignatures.with(last());
    }

    /** The last one that a witness cosigned; a later one may be signed meanwhile. */
    public String witnessedCheckpoint() {
        return cosignatures
                .largest()
                .flatMap(seals::ofSize)
                .map(cosignatures::with)
                .orElseThrow(() -> Problem.unknown("No witness has cosigned a checkpoint yet."));
    }

    /** The last one as it was sealed, without what others added; empty where none is yet. */
    public Optional<String> sealed() {
        return seals.last().map(Seal::note);
    }

    /** What checkpoints are checked with. */
    public KnownLog known() {
        return keys.known();
    }

    /** Where the event at a position is; empty while it isn't sealed. */
    public Optional<Sealed> sealed(long position) {
        return seals.sealed(position);
    }

    /** That the event at a position is in the tree of a size, to be checked by anybody. */
    public InclusionView proof(long position, long size) {
        return InclusionView.of(inclusion(position, size));
    }

    byte[] tile(TileAddress address) {
        long size = last().size();
        if (!address.isIn(size)) {
            throw Problem.unknown("There is no such tile: the ledger has " + size + " leaves so far.");
        }
        return seals.read(address);
    }

    Included inclusion(long position, long size) {
        TiledTree tree = tree(size);
        long index = seals.indexOf(position).orElseThrow(() -> notSealed(position));
        if (index >= size) {
            throw Problem.unknown("The event at position " + position + " is leaf " + index
                    + ", counted from 0: a tree of " + size + " leaves doesn't hold it.");
        }
        return new Included(tree.leaf(index), tree.inclusion(index));
    }

    private Problem notSealed(long position) {
        return position > last().lastPosition() && position <= log.head()
                ? Problem.unavailable("The event at position " + position + " isn't sealed yet; try again.", SOON)
                : Problem.unknown("There is no event at position " + position + ".");
    }

    /** What the tree of a size has above its leaves. */
    public byte[] root(long size) {
        return tree(size).root();
    }

    public ConsistencyProof consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw Problem.malformed("'from' and 'to' are sizes of trees, from 0 on, the smaller one first.");
        }
        return tree(to).consistency(from);
    }

    private TiledTree tree(long size) {
        long all = last().size();
        if (size < 0 || size > all) {
            throw Problem.unknown("There is no tree of " + size + " leaves: the ledger has " + all + " so far.");
        }
        return new TiledTree(size, seals);
    }

    private Seal last() {
        return seals.last().orElseThrow(() -> Problem.unavailable("Nothing is sealed yet; try again.", SOON));
    }
}
