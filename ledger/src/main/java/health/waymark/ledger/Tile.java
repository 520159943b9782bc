package health.waymark.ledger;

import java.util.Arrays;

/** Consecutive hashes of one level of a tree, one after the other. */
public record Tile(TileAddress address, byte[] hashes) {
    public Tile {
        if (hashes.length != address.width() * Hashes.LENGTH) {
            throw new BadTile(
                    address, "it has " + hashes.length + " bytes instead of " + address.width() * Hashes.LENGTH);
        }
    }

    /** One of its hashes, from 0 on. */
    public byte[] hash(int place) {
        if (place < 0 || place >= address.width()) {
            throw new IndexOutOfBoundsException(
                    "Tile " + address.path() + " has " + address.width() + " hashes, no number " + place + ".");
        }
        return Arrays.copyOfRange(hashes, place * Hashes.LENGTH, (place + 1) * Hashes.LENGTH);
    }

    /** The hash of all of them; of a full tile that is its hash in the level above. */
    public byte[] root() {
        return subtree(0, address.width());
    }

    /** The hash over some of them, a number that is a power of two and begins at a multiple of itself, or all. */
    byte[] subtree(int from, int count) {
        if (count == 1) {
            return hash(from);
        }
        int left = Integer.highestOneBit(count - 1);
        return Hashes.ofNode(subtree(from, left), subtree(from + left, count - left));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tile tile && address.equals(tile.address) && Arrays.equals(hashes, tile.hashes);
    }

    @Override
    public int hashCode() {
        return 31 * address.hashCode() + Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return address.path();
    }
}
