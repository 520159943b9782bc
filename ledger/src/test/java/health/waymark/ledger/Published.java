package health.waymark.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree that grows in steps, its tiles kept as files by their paths. */
final class Published implements TileSource {
    final Map<String, byte[]> files = new HashMap<>();
    private GrowingTree tree = GrowingTree.empty();

    static Published of(List<byte[]> leaves) {
        Published published = new Published();
        published.grow(leaves);
        return published;
    }

    void grow(List<byte[]> leaves) {
        leaves.forEach(tree::append);
        tree.takeChanged().forEach(tile -> files.put(tile.address().path(), tile.hashes()));
    }

    /** As after a restart: only files are left. */
    void restart() {
        tree = GrowingTree.resume(tree.size(), this);
    }

    GrowingTree tree() {
        return tree;
    }

    @Override
    public byte[] read(TileAddress address) {
        byte[] tile = files.get(address.path());
        if (tile == null) {
            throw new BadTile(address, "there is no such file");
        }
        return tile;
    }
}
