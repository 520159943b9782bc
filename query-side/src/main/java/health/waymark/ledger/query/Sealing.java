package health.waymark.ledger.query;

import health.waymark.eventlog.StoredEvent;
import health.waymark.eventlog.StoredEvents;
import health.waymark.ledger.GrowingTree;
import health.waymark.ledger.Leaf;
import health.waymark.ledger.TiledTree;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.note.SigningKey;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what was recorded since the last seal, one process at a time. Leaves, hashes of full tiles and the signed
 * checkpoint are committed together: if the process dies before, nothing was handed out, and the next one seals the same
 * events into the same tree.
 */
final class Sealing {
    private final StoredEvents log;
    private final Seals seals;
    private final LedgerKeys keys;
    private final Clock clock;
    private final int most;
    private final TransactionTemplate transaction;

    /** Whether the last look left something that could be sealed. */
    private boolean more;

    /** As it is after the last seal, as far as this process knows; nothing before it has looked at all that is kept. */
    private @Nullable GrowingTree tree;

    Sealing(
            StoredEvents log,
            Seals seals,
            LedgerKeys keys,
            Clock clock,
            int most,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.seals = seals;
        this.keys = keys;
        this.clock = clock;
        this.most = most;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many events it sealed; none where there are none, or another process is at it. */
    int seal() {
        try {
            Integer count = transaction.execute(status -> seals.lock() ? next() : 0);
            return count == null ? 0 : count;
        } catch (RuntimeException failure) {
            tree = null;
            throw failure;
        }
    }

    /** Whether there was more than one seal takes. */
    boolean more() {
        return more;
    }

    private int next() {
        more = false;
        Seal last = seals.last().orElseGet(this::first);
        if (tree == null) {
            tree = kept(last);
            mustStillHold(last);
        }
        List<StoredEvent> there = log.after(last.lastPosition()).limit(most).toList();
        if (there.isEmpty()) {
            mustReach(last);
            return 0;
        }
        // Whoever has the first tree that the next key signs finds in it, as its last leaf, who had the key changed and
        // why.
        Optional<Rotation> rotation = firstRotation(there);
        List<StoredEvent> events =
                rotation.map(found -> there.subList(0, found.place() + 1)).orElse(there);
        more = there.size() == most || events.size() < there.size();
        // Another process may have sealed meanwhile.
        GrowingTree growing = tree.size() == last.size() && Arrays.equals(tree.root(), last.root()) ? tree : kept(last);
        tree = growing;
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        for (StoredEvent event : events) {
            byte[] hash = leaf(event).hash();
            leaves.writeBytes(hash);
            growing.append(hash);
        }
        byte[] root = growing.root();
        String note = rotation.map(found -> signedByBoth(growing.size(), root, found.to()))
                .orElseGet(() -> signed(growing.size(), root));
        Seal seal = new Seal(growing.size(), events.get(events.size() - 1).position(), root, note);
        seals.add(
                seal,
                last.size(),
                clock.instant(),
                leaves.toByteArray(),
                events.stream().map(StoredEvent::position).toList(),
                growing.takeChanged());
        return events.size();
    }

    /** An event by which the log gets another key, and its place among those that are to be sealed. */
    private record Rotation(int place, SigningKey to) {}

    private Optional<Rotation> firstRotation(List<StoredEvent> events) {
        for (int place = 0; place < events.size(); place++) {
            Optional<SigningKey> next = keys.nextNamedBy(events.get(place));
            if (next.isPresent()) {
                return Optional.of(new Rotation(place, next.get()));
            }
        }
        return Optional.empty();
    }

    /** The old key's last word: what follows is by the new one. */
    private String signedByBoth(long size, byte[] root, SigningKey next) {
        String text = new Checkpoint(keys.origin(), size, root).text();
        String note = SignedNote.sign(text, keys.signing(size), next).note();
        keys.takeUp(next, size, clock.instant());
        return note;
    }

    private Seal first() {
        byte[] root = GrowingTree.empty().root();
        Seal first = new Seal(0, 0, root, signed(0, root));
        seals.begin(root, first.note(), clock.instant());
        return first;
    }

    private String signed(long size, byte[] root) {
        return SignedNote.sign(new Checkpoint(keys.origin(), size, root).text(), keys.signing(size))
                .note();
    }

    /** The tree of a seal out of the tables, if it is what its checkpoint signed. */
    private GrowingTree kept(Seal seal) {
        GrowingTree kept = GrowingTree.resume(seal.size(), seals);
        try {
            Checkpoint signed = keys.known().open(SignedNote.parse(seal.note())).checkpoint();
            if (signed.size() == kept.size() && Arrays.equals(signed.root(), kept.root())) {
                return kept;
            }
        } catch (NoteRefused altered) {
            throw new LedgerBroken("The last checkpoint of the ledger can't be trusted: " + altered.getMessage());
        }
        throw new LedgerBroken("Schema ledger was altered: its " + seal.size()
                + " leaves don't have the root that its last checkpoint signed. Restore it from a backup.");
    }

    /** The event that was sealed last is there as it was. */
    private void mustStillHold(Seal last) {
        if (last.size() == 0) {
            return;
        }
        boolean there = log.after(last.lastPosition() - 1)
                .findFirst()
                .filter(event -> event.position() == last.lastPosition())
                .filter(event ->
                        Arrays.equals(leaf(event).hash(), new TiledTree(last.size(), seals).leaf(last.size() - 1)))
                .isPresent();
        if (!there) {
            throw new LedgerBroken(
                    "The event at position " + last.lastPosition() + " isn't the one that was sealed last:"
                            + " it was altered or removed, or the record was restored from an older backup than the ledger.");
        }
    }

    private void mustReach(Seal last) {
        if (log.head() < last.lastPosition()) {
            throw new LedgerBroken("The record ends before position " + last.lastPosition() + ", which was sealed:"
                    + " events were removed, or it was restored from an older backup than the ledger.");
        }
    }

    static Leaf leaf(StoredEvent event) {
        return new Leaf(
                event.position(),
                event.id(),
                event.stream(),
                event.sequence(),
                event.streamType(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.payload(),
                event.metadata());
    }
}
