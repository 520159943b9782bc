package health.waymark.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tree that leaves are appended to. It keeps its right edge only: the tiles that aren't full yet. For one thread at a
 * time.
 */
public final class GrowingTree {
    private final List<Edge> edges = new ArrayList<>();
    private final List<Tile> filled = new ArrayList<>();
    private long size;
    private boolean changed;

    private GrowingTree() {}

    public static GrowingTree empty() {
        return new GrowingTree();
    }

    /** Goes on where a tree of a size ended. */
    public static GrowingTree resume(long size, TileSource source) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no fewer than 0 leaves.");
        }
        GrowingTree tree = new GrowingTree();
        tree.size = size;
        for (int level = 0; TileAddress.hashes(level, size) > 0; level++) {
            Edge edge = new Edge(level, TileAddress.hashes(level, size) / TileAddress.FULL);
            TileAddress.partial(level, size)
                    .map(address -> new Tile(address, source.read(address)))
                    .ifPresent(edge::begin);
            tree.edges.add(edge);
        }
        return tree;
    }

    public long size() {
        return size;
    }

    public void append(byte[] leafHash) {
        put(0, Hashes.checked(leafHash));
        size++;
        changed = true;
    }

    private void put(int level, byte[] hash) {
        if (level == edges.size()) {
            edges.add(new Edge(level, 0));
        }
        Edge edge = edges.get(level);
        edge.add(hash);
        if (edge.width == TileAddress.FULL) {
            Tile full = edge.take();
            filled.add(full);
            put(level + 1, full.root());
        }
    }

    /** The hash of the tree as it is. */
    public byte[] root() {
        byte[] root = null;
        for (Edge edge : edges) {
            // Whole subtrees, as large as they get from the left; the smallest is at the right end.
            for (int rest = edge.width; rest > 0; rest -= Integer.lowestOneBit(rest)) {
                int count = Integer.lowestOneBit(rest);
                byte[] subtree = edge.tile().subtree(rest - count, count);
                root = root == null ? subtree : Hashes.ofNode(subtree, root);
            }
        }
        return root == null ? Hashes.ofNothing() : root;
    }

    /**
     * The tiles that are new since they were last taken: full ones in the order in which they were filled, then those at
     * the right edge that aren't full.
     */
    public List<Tile> takeChanged() {
        if (!changed) {
            return List.of();
        }
        List<Tile> taken = new ArrayList<>(filled);
        edges.stream()
                .filter(edge -> edge.width > 0 && edge.changed)
                .map(Edge::tile)
                .forEach(taken::add);
        edges.forEach(edge -> edge.changed = false);
        filled.clear();
        changed = false;
        return taken;
    }

    /** A level's last tile while it isn't full. */
    private static final class Edge {
        private final byte[] hashes = new byte[TileAddress.FULL * Hashes.LENGTH];
        private final int level;
        private long index;
        private int width;
        private boolean changed;

        Edge(int level, long index) {
            this.level = level;
            this.index = index;
        }

        void begin(Tile partial) {
            System.arraycopy(partial.hashes(), 0, hashes, 0, partial.hashes().length);
            width = partial.address().width();
        }

        void add(byte[] hash) {
            System.arraycopy(hash, 0, hashes, width * Hashes.LENGTH, Hashes.LENGTH);
            width++;
            changed = true;
        }

        Tile tile() {
            return new Tile(new TileAddress(level, index, width), Arrays.copyOf(hashes, width * Hashes.LENGTH));
        }

        Tile take() {
            Tile full = tile();
            index++;
            width = 0;
            changed = false;
            return full;
        }
    }
}
