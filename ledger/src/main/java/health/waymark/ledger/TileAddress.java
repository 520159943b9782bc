package health.waymark.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile is, as C2SP tlog-tiles has it: {@code tile/<level>/<index>}, and {@code .p/<width>} after it for a tile
 * that isn't full. The index is written in groups of three digits, all but the last with an x before them.
 *
 * @param level 0 where the hashes are those of leaves; each hash above is that of a full tile of the level below
 * @param index of the tile in its level
 * @param width how many hashes it has
 */
public record TileAddress(int level, long index, int width) {
    /** The width of a full tile. */
    public static final int FULL = 256;

    /** How many levels of the tree a tile spans: each of its hashes is over 256 of the level below. */
    public static final int HEIGHT = 8;

    private static final int HIGHEST_LEVEL = 63;
    private static final Pattern PATH = Pattern.compile(
            "tile/(0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?", Pattern.DOTALL);

    public TileAddress {
        if (level < 0 || level > HIGHEST_LEVEL) {
            throw new IllegalArgumentException("Tiles have levels from 0 to " + HIGHEST_LEVEL + ", not " + level + ".");
        }
        if (index < 0) {
            throw new IllegalArgumentException("Tiles count from 0.");
        }
        if (width < 1 || width > FULL) {
            throw new IllegalArgumentException("A tile has 1 to " + FULL + " hashes, not " + width + ".");
        }
    }

    public static TileAddress full(int level, long index) {
        return new TileAddress(level, index, FULL);
    }

    /** The tile of a tree that holds one of a level's hashes, as wide as the tree makes it. */
    static TileAddress holding(int level, long hash, long treeSize) {
        long index = hash / FULL;
        return new TileAddress(level, index, (int) Math.min(FULL, hashes(level, treeSize) - index * FULL));
    }

    /** The tile at a level's right edge that isn't full; none where the last one is. */
    public static Optional<TileAddress> partial(int level, long treeSize) {
        long hashes = hashes(level, treeSize);
        return hashes % FULL == 0
                ? Optional.empty()
                : Optional.of(new TileAddress(level, hashes / FULL, (int) (hashes % FULL)));
    }

    /** How many hashes a level has in a tree of a size. */
    static long hashes(int level, long treeSize) {
        return level * HEIGHT >= Long.SIZE ? 0 : treeSize >>> (level * HEIGHT);
    }

    /** Whether a tree of a size has all of its hashes. */
    public boolean isIn(long treeSize) {
        return index <= (hashes(level, treeSize) - width) / FULL && first() + width <= hashes(level, treeSize);
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** The place in its level of its first hash. */
    public long first() {
        return Math.multiplyExact(index, (long) FULL);
    }

    public String path() {
        StringBuilder groups = new StringBuilder(group(index % 1_000));
        for (long rest = index / 1_000; rest > 0; rest /= 1_000) {
            groups.insert(0, "x" + group(rest % 1_000) + "/");
        }
        return "tile/" + level + "/" + groups + (isFull() ? "" : ".p/" + width);
    }

    private static String group(long digits) {
        return String.format("%03d", digits);
    }

    /** @throws IllegalArgumentException if it isn't the path of a tile, to the letter */
    public static TileAddress parse(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw new IllegalArgumentException(noTile());
        }
        TileAddress address;
        try {
            address = new TileAddress(
                    Integer.parseInt(parts.group(1)),
                    Long.parseLong(parts.group(2).replaceAll("[x/]", "")),
                    parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3)));
        } catch (IllegalArgumentException outOfRange) {
            throw new IllegalArgumentException(noTile(), outOfRange);
        }
        // A group of zeros too many, or a full tile written as a partial one.
        if (!address.path().equals(path)) {
            throw new IllegalArgumentException(noTile());
        }
        return address;
    }

    private static String noTile() {
        return "The path of a tile is tile/<level>/<index>, with .p/<width> after it if it isn't full:"
                + " say tile/0/x001/x234/067 or tile/1/000.p/5.";
    }
}
