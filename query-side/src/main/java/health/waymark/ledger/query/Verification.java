package health.waymark.ledger.query;

import health.waymark.eventlog.StoredEvent;
import health.waymark.eventlog.StoredEvents;
import health.waymark.ledger.GrowingTree;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.SignedNote;
import java.util.Arrays;
import java.util.Collection;
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
    private final MissingEvent missing;

    Verification(StoredEvents log, Seals seals, LedgerKeys keys, JdbcClient jdbc) {
        this.log = log;
        this.seals = seals;
        this.keys = keys;
        this.jdbc = jdbc;
        this.missing = new MissingEvent(jdbc);
    }

    /** How many events are sealed. */
    public long size() {
        return seals.last().map(Seal::size).orElse(0L);
    }

    /** How far the leaves are those that were signed, and what is wrong with the first that isn't. */
    private record Signed(long size, Verified.@Nullable Finding finding) {}

    /**
     * @param held checkpoints of this log that were kept elsewhere
     * @param progress told how many events were compared, every thousand
     */
    public Verified run(Collection<HeldCheckpoint> held, LongConsumer progress) {
        Seal last = seals.last().orElse(new Seal(0, 0, GrowingTree.empty().root(), ""));
        HeldAgainst against = new HeldAgainst(held, keys.known(), last, jdbc);
        Verified walked = compare(last, signed(last, against.lastRoot()), held.size(), progress);
        Verified.Finding otherwise = against.finding();
        return otherwise == null || walked.finding() != null && walked.finding().isBefore(otherwise)
                ? walked
                : new Verified(walked.size(), walked.intact(), walked.unsealed(), otherwise, walked.held());
    }

    private static void append(SealedLeaves batch, GrowingTree tree) {
        for (int i = 0; i < batch.positions().size(); i++) {
            tree.append(batch.leaf(i));
        }
        tree.takeChanged(); // nobody wants them
    }

    /** The last checkpoint vouches for all leaves; only if it doesn't, those before it are looked at one by one. */
    private Signed signed(Seal last, byte[] root) {
        if (last.size() == 0 || vouches(last, root)) {
            return new Signed(last.size(), null);
        }
        GrowingTree tree = GrowingTree.empty();
        for (Iterator<SealedLeaves> all = SealedLeaves.upTo(last.size(), jdbc).iterator(); all.hasNext(); ) {
            SealedLeaves batch = all.next();
            long before = tree.size();
            append(batch, tree);
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
        return new Signed(
                tree.size(), Verified.Finding.of("The ledger itself was altered: it ends otherwise than it says."));
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

    private Verified compare(Seal last, Signed signed, int held, LongConsumer progress) {
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

    private Verified.@Nullable Finding compare(@Nullable StoredEvent event, long position, byte[] leaf) {
        if (event == null || event.position() > position) {
            return new Verified.Finding(
                    position, lackedBy(position), "The event at position " + position + " is missing.");
        }
        if (event.position() < position) {
            return new Verified.Finding(
                    event.position(),
                    plan(event),
                    "An event was put in at position " + event.position() + ": none was sealed there.");
        }
        return Arrays.equals(Sealing.leaf(event).hash(), leaf) ? null : altered(event);
    }

    private Verified.Finding altered(StoredEvent event) {
        // Where it was moved to another stream, the one that it was taken from is meant.
        UUID movedFrom = lackedBy(event.position());
        return new Verified.Finding(
                event.position(),
                movedFrom == null ? plan(event) : movedFrom,
                "The event at position " + event.position()
                        + " isn't the one that was sealed: it was altered, or another was put in its place.");
    }

    private static long count(Iterator<StoredEvent> events, long after) {
        long count = 0;
        while (events.hasNext()) {
            count += events.next().position() > after ? 1 : 0;
        }
        return count;
    }

    private @Nullable UUID lackedBy(long position) {
        return missing.stream(position).map(Verification::plan).orElse(null);
    }

    private static @Nullable UUID plan(StoredEvent event) {
        return plan(event.stream());
    }

    /** As the stream names it; what lies in a stream of no plan has none. */
    private static @Nullable UUID plan(String stream) {
        try {
            return UUID.fromString(stream.substring(stream.indexOf(':') + 1));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
