package health.waymark.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a log that is published as files, from the text of C2SP tlog-tiles alone: shares no line with what writes them.
 * Everything it reads it checks: each tile's length, each hash above against the tile it is the hash of.
 */
final class StaticLog {
    private static final int HASH = 32;
    private static final int WIDTH = 256;

    private final Map<String, byte[]> files;
    private final long size;

    StaticLog(Map<String, byte[]> files, long size) {
        this.files = files;
        this.size = size;
    }

    /** Where the n-th tile of a level must be, if it has so many hashes. */
    static String path(int level, long n, int width) {
        String digits = Long.toString(n);
        while (digits.length() % 3 != 0) {
            digits = "0" + digits;
        }
        StringBuilder path = new StringBuilder("tile/" + level);
        for (int i = 0; i < digits.length(); i += 3) {
            boolean last = i + 3 == digits.length();
            path.append(last ? "/" : "/x").append(digits, i, i + 3);
        }
        if (width < WIDTH) {
            path.append(".p/").append(width);
        }
        return path.toString();
    }

    /** All tiles of the tree: where they must be, and how long they are. */
    Map<String, Integer> tiles() {
        Map<String, Integer> tiles = new TreeMap<>();
        int level = 0;
        for (long hashes = size; hashes > 0; hashes /= WIDTH) {
            for (long n = 0; n < hashes / WIDTH; n++) {
                tiles.put(path(level, n, WIDTH), WIDTH * HASH);
            }
            int rest = (int) (hashes % WIDTH);
            if (rest > 0) {
                tiles.put(path(level, hashes / WIDTH, rest), rest * HASH);
            }
            level++;
        }
        return tiles;
    }

    /** The root, from the leaves up; fails where a tile above isn't of the tiles below. */
    byte[] root() {
        // The hash of a whole subtree, by its height; of each height there is one at most, as in a binary counter.
        SortedMap<Integer, byte[]> open = new TreeMap<>();
        for (long i = 0; i < size; i++) {
            byte[] hash = hash(0, i, size);
            int height = 0;
            for (; open.containsKey(height); height++) {
                hash = Reference.sha256(new byte[] {1}, open.remove(height), hash);
                long above = i >> (height + 1);
                if ((height + 1) % 8 == 0) {
                    must(hash, hash((height + 1) / 8, above, size >> (height + 1)));
                }
            }
            open.put(height, hash);
        }
        byte[] root = null;
        for (byte[] subtree : open.values()) {
            root = root == null ? subtree : Reference.sha256(new byte[] {1}, subtree, root);
        }
        return root == null ? Reference.sha256() : root;
    }

    byte[] leaf(long index) {
        return hash(0, index, size);
    }

    private byte[] hash(int level, long number, long hashes) {
        long n = number / WIDTH;
        int width = (int) Math.min(WIDTH, hashes - n * WIDTH);
        String path = path(level, n, width);
        byte[] tile = files.get(path);
        if (tile == null || tile.length != width * HASH) {
            throw new AssertionError(path + " is missing or of another length.");
        }
        int at = (int) (number % WIDTH) * HASH;
        return Arrays.copyOfRange(tile, at, at + HASH);
    }

    private static void must(byte[] below, byte[] above) {
        if (!Arrays.equals(below, above)) {
            throw new AssertionError("A tile is not of the tile below.");
        }
    }
}
