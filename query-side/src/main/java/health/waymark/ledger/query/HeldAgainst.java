package health.waymark.ledger.query;

import health.waymark.ledger.GrowingTree;
import health.waymark.ledger.Hashes;
import health.waymark.ledger.Tile;
import health.waymark.ledger.TileAddress;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.SignedNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger's leaves, gone through once, held against checkpoints of any of the sizes that it passed. */
final class HeldAgainst {
    private record Opened(String place, long size, byte[] root) {}

    /** A tree on the way: its root, and where the leaves on either side of its end come from. */
    private record Stage(
            byte[] root, long lastPosition, @Nullable Long nextPosition) {}

    private final List<Opened> opened = new ArrayList<>();
    private final Map<Long, Stage> stages = new HashMap<>();
    private final Seal last;
    private Verified.@Nullable Finding unfit;
    private Verified.@Nullable Finding above;

    /** @param last the seal that is to be looked at as well */
    HeldAgainst(Collection<HeldCheckpoint> held, KnownLog known, Seal last, JdbcClient jdbc) {
        this.last = last;
        held.forEach(each -> open(each, known));
        opened.sort(Comparator.comparingLong(Opened::size));
        stages.put(0L, new Stage(Hashes.ofNothing(), 0, null));
        stages.put(last.size(), new Stage(Hashes.ofNothing(), 0, null));
        opened.forEach(each -> stages.put(each.size(), new Stage(Hashes.ofNothing(), 0, null)));
        pass(jdbc);
    }

    private void open(HeldCheckpoint each, KnownLog known) {
        try {
            Checkpoint checkpoint = known.open(SignedNote.parse(each.note())).checkpoint();
            opened.add(new Opened(each.place(), checkpoint.size(), checkpoint.root()));
        } catch (NoteRefused refused) {
            if (unfit == null || unfit.unusable()) {
                String sentence = upper(each.place()) + " isn't one of this log: " + refused.getMessage();
                unfit = each.isGiven() ? Verified.Finding.ofCheckpoint(sentence) : Verified.Finding.of(sentence);
            }
        }
    }

    private void pass(JdbcClient jdbc) {
        GrowingTree tree = GrowingTree.empty();
        SealedLeaves.upTo(last.size(), jdbc).forEach(batch -> {
            for (int i = 0; i < batch.positions().size(); i++) {
                long position = batch.positions().get(i);
                stages.computeIfPresent(
                        tree.size(), (size, stage) -> new Stage(stage.root(), stage.lastPosition(), position));
                tree.append(batch.leaf(i));
                stages.computeIfPresent(tree.size(), (size, stage) -> new Stage(tree.root(), position, null));
            }
            tree.takeChanged().stream().filter(tile -> tile.address().isFull()).forEach(tile -> mustBeKept(tile, jdbc));
        });
    }

    /** What is kept above the leaves is made of them; proofs rely on it. */
    private void mustBeKept(Tile tile, JdbcClient jdbc) {
        if (above == null && !Arrays.equals(tile.root(), keptOver(tile.address(), jdbc))) {
            long leaves = 1L << TileAddress.HEIGHT * (tile.address().level() + 1);
            long first = tile.address().index() * leaves;
            above = Verified.Finding.of("The ledger itself was altered: its hash over the leaves " + first + " to "
                    + (first + leaves - 1)
                    + ", counted from 0, isn't theirs, and proofs that are made with it don't hold.");
        }
    }

    private static byte @Nullable [] keptOver(TileAddress tile, JdbcClient jdbc) {
        return jdbc.sql("select hash from ledger.subtree where level = ? and number = ?")
                .params(tile.level() + 1, tile.index())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    /** The root of the leaves as they are kept, all of them. */
    byte[] lastRoot() {
        return stage(last.size()).root();
    }

    /** The first thing that is otherwise than what was held; null where all fits. */
    Verified.@Nullable Finding finding() {
        long fitting = 0;
        for (Opened each : opened) {
            if (each.size() > last.size()) {
                return endMissing(opened.get(opened.size() - 1));
            }
            Stage stage = stage(each.size());
            if (!Arrays.equals(stage.root(), each.root())) {
                return new Verified.Finding(
                        stage(fitting).nextPosition(),
                        null,
                        "The ledger isn't what it was: its first " + Proof.counted(each.size())
                                + " leaves have another root than "
                                + each.place() + ". Something from position "
                                + stage(fitting).nextPosition() + " to " + stage.lastPosition()
                                + " was altered, and the ledger made anew with it.");
            }
            fitting = each.size();
        }
        return above != null ? above : unfit;
    }

    private Verified.Finding endMissing(Opened largest) {
        return Verified.Finding.of("The end is missing: " + largest.place() + " has " + Proof.counted(largest.size())
                + " events, the ledger " + Proof.counted(last.size()) + ", up to position " + last.lastPosition()
                + ". Record and ledger were cut off after it, or restored from an older backup.");
    }

    private Stage stage(long size) {
        Stage stage = stages.get(size);
        if (stage == null) {
            throw new IllegalStateException("Nobody asked for the tree of " + size + " leaves.");
        }
        return stage;
    }

    private static String upper(String place) {
        return Character.toUpperCase(place.charAt(0)) + place.substring(1);
    }
}
