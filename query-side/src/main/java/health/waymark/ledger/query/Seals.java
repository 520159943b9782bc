package health.waymark.ledger.query;

import health.waymark.ledger.BadTile;
import health.waymark.ledger.Hashes;
import health.waymark.ledger.Tile;
import health.waymark.ledger.TileAddress;
import health.waymark.ledger.TileSource;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Schema {@code ledger}: what was sealed, and tiles put together from it. */
final class Seals implements TileSource {
    private static final int LEAVES = 0;

    /** Any constant: all processes on one database must pick the same. */
    private static final long LOCK = 0x4c4544474552L;

    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps every other process from sealing until this transaction ends; false where one is at it. The transaction of a
     * process that fell silent is ended by the database, so that another can go on.
     */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)"
                        + " and set_config('idle_in_transaction_session_timeout', ?, true) is not null")
                .params(LOCK, SILENCE.toMillis() + "ms")
                .query(Boolean.class)
                .single();
    }

    Optional<Seal> last() {
        return jdbc.sql("select size, last_position, root, note from ledger.seal order by size desc limit 1")
                .query(Seals::seal)
                .optional();
    }

    Optional<Seal> ofSize(long size) {
        return jdbc.sql("select size, last_position, root, note from ledger.seal where size = ?")
                .param(size)
                .query(Seals::seal)
                .optional();
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(row.getLong(1), row.getLong(2), row.getBytes(3), row.getString(4));
    }

    /** The tree without leaves, with which every log begins. */
    void begin(byte[] root, String note, Instant at) {
        insert(new Seal(0, 0, root, note), null, at, new byte[0], new Long[0]);
    }

    /** Adds a seal, and of the tiles that its leaves changed what is kept: the hashes of the full ones. */
    void add(Seal seal, long previous, Instant at, byte[] leaves, List<Long> positions, List<Tile> changed) {
        List<Tile> full =
                changed.stream().filter(tile -> tile.address().isFull()).toList();
        jdbc.sql("insert into ledger.subtree (level, number, hash) select * from unnest(?::smallint[], ?, ?)")
                .param(full.stream().map(tile -> tile.address().level() + 1).toArray(Integer[]::new))
                .param(full.stream().map(tile -> tile.address().index()).toArray(Long[]::new))
                .param(full.stream().map(Tile::root).toArray(byte[][]::new))
                .update();
        insert(seal, previous, at, leaves, positions.toArray(Long[]::new));
    }

    private void insert(Seal seal, @Nullable Long previous, Instant at, byte[] leaves, Long[] positions) {
        jdbc.sql("insert into ledger.seal (size, previous, last_position, root, sealed_at, note, leaves, positions)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(seal.size())
                .param(previous)
                .param(seal.lastPosition())
                .param(seal.root())
                .param(Timestamp.from(at))
                .param(seal.note())
                .param(leaves)
                .param(positions)
                .update();
    }

    /** The index of the leaf that the event at a position is; empty where none was sealed. */
    Optional<Long> indexOf(long position) {
        return sealed(position).map(Sealed::index);
    }

    /** Where in the ledger the event at a position is; empty where none was sealed. */
    Optional<Sealed> sealed(long position) {
        return jdbc.sql("""
                        select previous + place - 1, size, sealed_at from (
                          select previous, array_position(positions, ?) as place, size, sealed_at from ledger.seal
                          where last_position >= ? order by last_position limit 1) as sealing
                        where place is not null""")
                .params(position, position)
                .query((row, n) -> new Sealed(
                        row.getLong(1), row.getLong(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    /** The indexes of the leaves that the events at some positions are, in their order; all of them are sealed. */
    List<Long> indexesOf(List<Long> positions) {
        List<Long> indexes = jdbc.sql("""
                        select (select previous + array_position(positions, at) - 1 from ledger.seal
                                where last_position >= at order by last_position limit 1)
                        from unnest(?) with ordinality as asked (at, place) order by place""")
                .param(positions.toArray(Long[]::new))
                .query((row, n) -> row.getObject(1, Long.class))
                .list();
        if (indexes.contains(null)) {
            throw new LedgerBroken("An event of the record isn't in the ledger, though what came after it is sealed.");
        }
        return indexes;
    }

    @Override
    public byte[] read(TileAddress address) {
        long from = address.first();
        List<byte[]> pieces =
                address.level() == LEAVES ? leaves(from, from + address.width()) : subtrees(address, from);
        ByteArrayOutputStream tile = new ByteArrayOutputStream(TileAddress.FULL * Hashes.LENGTH);
        pieces.forEach(tile::writeBytes);
        if (tile.size() != address.width() * Hashes.LENGTH) {
            throw new BadTile(address, "the ledger's tables have " + tile.size() + " bytes of it");
        }
        return tile.toByteArray();
    }

    private List<byte[]> leaves(long from, long to) {
        return jdbc.sql("""
                        select substring(leaves from (1 + 32 * greatest(:from - previous, 0))::integer
                                                for (32 * (least(size, :to) - greatest(previous, :from)))::integer)
                        from ledger.seal
                        where size > :from and size <= (select min(size) from ledger.seal where size >= :to)
                        order by size""")
                .param("from", from)
                .param("to", to)
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    private List<byte[]> subtrees(TileAddress address, long from) {
        return jdbc.sql(
                        "select hash from ledger.subtree where level = ? and number >= ? and number < ? order by number")
                .params(address.level(), from, from + address.width())
                .query((row, n) -> row.getBytes(1))
                .list();
    }
}
