package health.waymark.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of a size, read from its tiles: its root, and the proofs that RFC 9162 names. It remembers the tiles that it came by
 * last and what it hashed of them, so that many proofs are best asked of one tree, in the order of their leaves. For one
 * thread at a time.
 */
public final class TiledTree {
    /** Of 16 KiB each at most. */
    private static final int REMEMBERED = 256;

    private final long size;
    private final TileSource source;
    private final Map<TileAddress, TileNodes> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileAddress, TileNodes> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Hashes up to the right end, by where they begin: a tree has as many as its size has binary digits. */
    private final Map<Long, byte[]> edge = new HashMap<>();

    public TiledTree(long size, TileSource source) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no fewer than 0 leaves.");
        }
        this.size = size;
        this.source = source;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        return size == 0 ? Hashes.ofNothing() : hash(0, size);
    }

    public byte[] leaf(long index) {
        return hash(mustHold(index), index + 1);
    }

    /** That the leaf at an index, counted from 0, is in the tree. */
    public InclusionProof inclusion(long index) {
        List<byte[]> path = new ArrayList<>();
        include(mustHold(index), 0, size, path);
        return new InclusionProof(index, size, path);
    }

    private void include(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = middle(from, to);
        if (index < middle) {
            include(index, from, middle, path);
            path.add(hash(middle, to));
        } else {
            include(index, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    /** That the tree begins with the leaves of a smaller one, or one as large, in their order. */
    public ConsistencyProof consistency(long smaller) {
        if (smaller < 0 || smaller > size) {
            throw new IllegalArgumentException(
                    "A tree of " + size + " leaves goes back to trees of 0 to " + size + ", not " + smaller + ".");
        }
        List<byte[]> path = new ArrayList<>();
        if (smaller > 0 && smaller < size) {
            goBack(smaller, 0, size, path);
        }
        return new ConsistencyProof(smaller, size, path);
    }

    private void goBack(long smaller, long from, long to, List<byte[]> path) {
        if (smaller == to) {
            if (from > 0) {
                path.add(hash(from, to));
            }
            return;
        }
        long middle = middle(from, to);
        if (smaller <= middle) {
            goBack(smaller, from, middle, path);
            path.add(hash(middle, to));
        } else {
            goBack(smaller, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    /** Where a range of more than one leaf is cut: left of it lies the largest whole subtree that isn't all of it. */
    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }

    private byte[] hash(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            return subtree(Long.numberOfTrailingZeros(count), from / count);
        }
        byte[] known = to == size ? edge.get(from) : null;
        if (known == null) {
            long middle = middle(from, to);
            known = Hashes.ofNode(hash(from, middle), hash(middle, to));
            if (to == size) {
                edge.put(from, known);
            }
        }
        return known;
    }

    /** The hash over 2^height leaves, the n-th such. */
    private byte[] subtree(int height, long n) {
        int level = height / TileAddress.HEIGHT;
        int count = 1 << height % TileAddress.HEIGHT;
        long first = n * count;
        TileAddress address = TileAddress.holding(level, first, size);
        return read.computeIfAbsent(address, missing -> new TileNodes(new Tile(missing, source.read(missing))))
                .over((int) (first - address.first()), count);
    }

    private long mustHold(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has none at index " + index + ".");
        }
        return index;
    }
}
