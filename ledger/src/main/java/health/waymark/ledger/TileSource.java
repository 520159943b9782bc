package health.waymark.ledger;

/** Where tiles are kept: a database, a folder, somebody's server. */
@FunctionalInterface
public interface TileSource {
    /**
     * A tile's hashes, as many as the address says, one after the other.
     *
     * @throws BadTile if it isn't there
     */
    byte[] read(TileAddress address);
}
