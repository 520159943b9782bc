package health.waymark.ledger.query;

import health.waymark.eventlog.StoredEvent;
import health.waymark.eventlog.StoredEvents;
import health.waymark.ledger.GrowingTree;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.SignedNote;
import java.util.Arrays;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks the whole record beside the ledger: first whether the leaves are those that were signed, then whether each event is
 * its leaf still. What is sealed meanwhile is left to the next walk.
 */
public final class Verification {
    private static final int TELL = 1_000;

    private final StoredEvents log;
    private final Seals seals;
    private final LedgerKeys keys;
    private final JdbcClient jdbc;

    Verification(StoredEvents log, Seals seals, LedgerKeys keys, JdbcClient jdbc) {
        this.log = log;
        this.seals = seals;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /** How many events are sealed. */
    long size() {
        return seals.last().map(Seal::size).orElse(0L);
    }

    /** How far the leaves are those that were signed, and what is wrong with the first that isn't. */
    private record Signed(long size, Verified.@Nullable Finding finding) {}

    /**
     * @param held a checkpoint of this log that was kept elsewhere; null where there is none
     * @param progress told how many events were compared, every thousand
     */
    public Verified run(@Nullable String held, LongConsumer progress) {
        Seal last = seals.last().orElse(new Seal(0, 0, GrowingTree.empty().root(), ""));
        Verified.Finding against = held == null ? null : against(held, last);
        if (against != null) {
            return new Verified(last.size(), 0, 0, against, true);
        }
        Signed signed = signed(last);
        return compare(last, signed, held != null, progress);
    }

    private Verified.@Nullable Finding against(String held, Seal last) {
        Checkpoint checkpoint;
        try {
            checkpoint = keys.known().open(SignedNote.parse(held)).checkpoint();
        } catch (NoteRefused refused) {
            return finding("The checkpoint that was given isn't one of this log: " + refused.getMessage());
        }
        if (checkpoint.size() > last.size()) {
            return finding("The end is missing: the checkpoint that was given has " + checkpoint.size()
                    + " events, the ledger " + last.size()
                    + ". Record and ledger were cut off, or restored from an older backup.");
        }
        return Arrays.equals(rootAt(checkpoint.size(), last.size()), checkpoint.root())
                ? null
                : finding("The ledger isn't what it was: its first " + checkpoint.size()
                        + " leaves have another root than the checkpoint that was given.");
    }

    private byte[] rootAt(long size, long all) {
        GrowingTree tree = GrowingTree.empty();
        SealedLeaves.upTo(all, jdbc).takeWhile(batch -> tree.size() < size).forEach(batch -> append(batch, tree, size));
        return tree.root();
    }

    private static void append(SealedLeaves batch, GrowingTree tree, long upTo) {
        for (int i = 0; i < batch.positions().size() && tree.size() < upTo; i++) {
            tree.append(batch.leaf(i));
        }
        tree.takeChanged(); // nobody wants them
    }

    /** The last checkpoint vouches for all leaves; only if it doesn't, those before it are looked at one by one. */
    private Signed signed(Seal last) {
        if (last.size() == 0 || vouches(last, rootAt(last.size(), last.size()))) {
            return new Signed(last.size(), null);
        }
        GrowingTree tree = GrowingTree.empty();
        for (Iterator<SealedLeaves> all = SealedLeaves.upTo(last.size(), jdbc).iterator(); all.hasNext(); ) {
            SealedLeaves batch = all.next();
            long before = tree.size();
            append(batch, tree, last.size());
            if (!vouches(batch.seal(), tree.root())) {
                return new Signed(
                        before,
                        new Verified.Finding(
                                batch.positions().get(0),
                                null,
                                "The ledger itself was altered: what it has of positions "
                                        + batch.positions().get(0) + " to "
                                        + batch.seal().lastPosition() + " isn't what was signed."));
            }
        }
        return new Signed(tree.size(), finding("The ledger itself was altered: it ends otherwise than it says."));
    }

    private boolean vouches(Seal seal, byte[] root) {
        try {
            Checkpoint checkpoint =
                    keys.known().open(SignedNote.parse(seal.note())).checkpoint();
            return checkpoint.size() == seal.size() && Arrays.equals(checkpoint.root(), root);
        } catch (NoteRefused altered) {
            return false;
        }
    }

    private Verified compare(Seal last, Signed signed, boolean held, LongConsumer progress) {
        // From before the first: what was put in there is in its plan's stream all the same.
        Iterator<StoredEvent> events = log.after(Long.MIN_VALUE).iterator();
        long intact = 0;
        for (Iterator<SealedLeaves> all = SealedLeaves.upTo(signed.size(), jdbc).iterator(); all.hasNext(); ) {
            SealedLeaves batch = all.next();
            for (int i = 0; i < batch.positions().size(); i++) {
                Verified.Finding finding = compare(
                        events.hasNext() ? events.next() : null,
                        batch.positions().get(i),
                        batch.leaf(i));
                if (finding != null) {
                    return new Verified(last.size(), intact, 0, finding, held);
                }
                intact++;
                if (intact % TELL == 0) {
                    progress.accept(intact);
                }
            }
        }
        long unsealed = signed.finding() == null ? count(events, last.lastPosition()) : 0;
        return new Verified(last.size(), intact, unsealed, signed.finding(), held);
    }

    private static Verified.@Nullable Finding compare(@Nullable StoredEvent event, long position, byte[] leaf) {
        if (event == null || event.position() > position) {
            return new Verified.Finding(position, null, "The event at position " + position + " is missing.");
        }
        if (event.position() < position) {
            return new Verified.Finding(
                    event.position(),
                    plan(event),
                    "An event was put in at position " + event.position() + ": none was sealed there.");
        }
        return Arrays.equals(Sealing.leaf(event).hash(), leaf)
                ? null
                : new Verified.Finding(
                        position,
                        plan(event),
                        "The event at position " + position
                                + " isn't the one that was sealed: it was altered, or another was put in its place.");
    }

    private static long count(Iterator<StoredEvent> events, long after) {
        long count = 0;
        while (events.hasNext()) {
            count += events.next().position() > after ? 1 : 0;
        }
        return count;
    }

    /** As its stream names it; what lies in a stream of no plan has none. */
    private static @Nullable UUID plan(StoredEvent event) {
        String stream = event.stream();
        try {
            return UUID.fromString(stream.substring(stream.indexOf(':') + 1));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static Verified.Finding finding(String sentence) {
        return new Verified.Finding(null, null, sentence);
    }
}
