package health.waymark.ledger;

import java.util.Arrays;
import java.util.BitSet;

/** A tile with the hashes over its hashes: each is made when it is first asked for, and once. For one thread at a time. */
final class TileNodes {
    private final Tile tile;

    /** As in a heap: the two below number n are 2n and 2n + 1, and the tile's own hashes begin at the full width. */
    private final byte[] nodes = new byte[TileAddress.FULL * Hashes.LENGTH];

    private final BitSet made = new BitSet(TileAddress.FULL);

    TileNodes(Tile tile) {
        this.tile = tile;
    }

    /** The hash over some of the tile's: a power of two of them, less than a full tile, beginning at a multiple of itself. */
    byte[] over(int from, int count) {
        return node((TileAddress.FULL + from) / count);
    }

    private byte[] node(int number) {
        if (number >= TileAddress.FULL) {
            return tile.hash(number - TileAddress.FULL);
        }
        int at = number * Hashes.LENGTH;
        if (!made.get(number)) {
            byte[] hash = Hashes.ofNode(node(2 * number), node(2 * number + 1));
            System.arraycopy(hash, 0, nodes, at, Hashes.LENGTH);
            made.set(number);
        }
        return Arrays.copyOfRange(nodes, at, at + Hashes.LENGTH);
    }
}
