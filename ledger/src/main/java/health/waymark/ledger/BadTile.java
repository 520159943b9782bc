package health.waymark.ledger;

/** A tile that isn't there, or isn't what its address says. */
public final class BadTile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadTile(TileAddress address, String trouble) {
        super("Tile " + address.path() + " is of no use: " + trouble + ".");
    }
}
