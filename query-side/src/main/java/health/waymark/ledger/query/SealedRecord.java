package health.waymark.ledger.query;

import health.waymark.eventlog.StoredEvent;
import health.waymark.ledger.TiledTree;
import health.waymark.ledger.audit.AuditPackageWriter;
import health.waymark.ledger.audit.PackageRefused;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.SignedNote;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The record up to one checkpoint, for whoever takes a part of it away with what proves it. */
public final class SealedRecord {
    /** After so many proofs the tiles they were made of are let go. */
    private static final int PROOFS_OF_A_TREE = 10_000;

    private final Seal seal;
    private final Seals seals;
    private final LedgerKeys keys;
    private TiledTree tree;
    private int proofs;

    SealedRecord(Seal seal, Seals seals, LedgerKeys keys) {
        this.seal = seal;
        this.seals = seals;
        this.keys = keys;
        this.tree = new TiledTree(seal.size(), seals);
    }

    /** What it is signed as. */
    public Checkpoint checkpoint() {
        return keys.known().open(note()).checkpoint();
    }

    /** The checkpoint as it was signed. */
    public SignedNote note() {
        return SignedNote.parse(seal.note());
    }

    /** @param spoolFolder for what must wait until the events are through */
    public AuditPackageWriter writer(OutputStream out, Path spoolFolder) throws IOException {
        return new AuditPackageWriter(out, keys.known(), note(), spoolFolder);
    }

    /** Puts events into a package, each with its proof; all of them are sealed, and their positions rise. */
    public void put(List<StoredEvent> events, AuditPackageWriter.Events into) throws IOException {
        List<Long> indexes =
                seals.indexesOf(events.stream().map(StoredEvent::position).toList());
        for (int i = 0; i < events.size(); i++) {
            if (proofs++ == PROOFS_OF_A_TREE) {
                tree = new TiledTree(seal.size(), seals);
                proofs = 1;
            }
            into.event(Sealing.leaf(events.get(i)), tree.inclusion(indexes.get(i)));
        }
    }

    /**
     * Signs a package with the key that signs trees of this size.
     *
     * @throws PackageRefused where the key was changed meanwhile, so that nobody has that one any more
     */
    public void finish(AuditPackageWriter writer, String about, Instant made) throws IOException {
        if (!keys.canSign(seal.size())) {
            throw new PackageRefused(
                    "The ledger's key was changed while the package was made, and the one that could sign it is"
                            + " destroyed: order it again.");
        }
        writer.finish(about, made, keys.signing(seal.size()));
    }
}
