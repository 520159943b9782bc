package health.waymark.processing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's tokens as what they are here: a position in the log. Readable by SQL, without a serializer, and by the
 * database's clock, which all processes share.
 */
public final class PositionTokens implements TokenStore {
    private final JdbcClient jdbc;
    private final String schema;
    private final String node;
    private final long claimSeconds;

    /** Where each segment at work here came to, as this process knows it. */
    private final Map<String, Long> known = new ConcurrentHashMap<>();

    /**
     * @param schema that has the table {@code token}: the one whose rows these tokens account for
     * @param claim after which a token that its owner has left alone may be taken by another
     */
    public PositionTokens(JdbcClient jdbc, String schema, String node, Duration claim) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.node = node;
        this.claimSeconds = claim.toSeconds();
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        initializeTokenSegments(processor, segments, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
        jdbc.sql("""
                        insert into %s.token (processor, segment, position)
                        select ?, segment, ? from generate_series(0, ? - 1) as segment on conflict do nothing""".formatted(schema))
                .params(processor, position(initial), segments)
                .update();
    }

    /**
     * Lets the commit not wait for the disk: should the database go down before it is there, token and rows are lost
     * together. Whoever was at work doesn't notice if the database is back before its next batch, and would go on behind
     * the gap: so a token is moved from where it was left and from nowhere else, and who finds it elsewhere claims it
     * again and takes the events once more. What is recorded later is on disk later, so nothing durable ever rests on
     * what was lost.
     */
    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        owned(jdbc.sql("""
                        update %s.token set position = ?, claimed_at = clock_timestamp()
                        where processor = ? and segment = ? and owner = ? and position = coalesce(?::bigint, position)
                          and set_config('synchronous_commit', 'off', true) = 'off'""".formatted(schema))
                .param(position(token))
                .param(processor)
                .param(segment)
                .param(node)
                .param(known.get(key(processor, segment)))
                .update());
        afterCommit(() -> known.put(key(processor, segment), position(token)));
    }

    /** Until then the claim is extended, by another thread, on the position that was there before. */
    private static void afterCommit(Runnable learning) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            learning.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                learning.run();
            }
        });
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        long position = jdbc.sql("""
                        update %s.token set owner = ?, claimed_at = clock_timestamp()
                        where processor = ? and segment = ? and
                        """.formatted(schema) + CLAIMABLE + " returning position")
                .params(node, processor, segment, node, claimSeconds)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new UnableToClaimTokenException("Another process has this segment."));
        known.put(key(processor, segment), position);
        return new GlobalSequenceTrackingToken(position);
    }

    private static String key(String processor, int segment) {
        return processor + "/" + segment;
    }

    private static final String CLAIMABLE =
            "(owner is null or owner = ? or claimed_at < clock_timestamp() - make_interval(secs => ?))";

    @Override
    public void extendClaim(String processor, int segment) {
        owned(jdbc.sql("""
                        update %s.token set claimed_at = clock_timestamp()
                        where processor = ? and segment = ? and owner = ? and position >= coalesce(?::bigint, position)""".formatted(schema))
                .param(processor)
                .param(segment)
                .param(node)
                .param(known.get(key(processor, segment)))
                .update());
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        jdbc.sql("update " + schema + ".token set owner = null where processor = ? and segment = ? and owner = ?")
                .params(processor, segment, node)
                .update();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return jdbc
                .sql("select segment from " + schema + ".token where processor = ? order by segment")
                .param(processor)
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        int[] all = fetchSegments(processor);
        return jdbc
                .sql("select segment from " + schema + ".token where processor = ? and " + CLAIMABLE
                        + " order by segment")
                .params(processor, node, claimSeconds)
                .query(Integer.class)
                .list()
                .stream()
                .map(segment -> Segment.computeSegment(segment, all))
                .toList();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(schema);
    }

    /** How far every segment of a processor has come; 0 before it began. */
    public long least(String processor) {
        return jdbc.sql("select coalesce(min(position), 0) from " + schema + ".token where processor = ?")
                .param(processor)
                .query(Long.class)
                .single();
    }

    /** A part of a processor, and which process is at it since when; nobody where it was just given up. */
    public record Part(int segment, long position, @Nullable String process, Instant claimedAt) {}

    public List<Part> parts(String processor) {
        return jdbc.sql("select segment, position, owner, claimed_at from " + schema
                        + ".token where processor = ? order by segment")
                .param(processor)
                .query((row, n) -> new Part(
                        row.getInt(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** Takes every part for this process, whoever has it, so that nobody else goes on; the parts begin at a position. */
    public void seize(String processor, long position) {
        jdbc.sql("update " + schema
                        + ".token set position = ?, owner = ?, claimed_at = clock_timestamp() where processor = ?")
                .params(position, node, processor)
                .update();
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    private static void owned(int rows) {
        if (rows == 0) {
            throw new UnableToClaimTokenException(
                    "Another process has taken this segment over, or the database lost how far it had come.");
        }
    }
}
