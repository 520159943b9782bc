package health.waymark.evidence.query;

import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.EvidenceStream;
import health.waymark.eventlog.LogStorage;
import health.waymark.processing.BatchInvoker;
import health.waymark.processing.PositionTokens;
import health.waymark.projection.AlreadyBeingMade;
import health.waymark.projection.Comparison;
import health.waymark.projection.MadeFromLog;
import health.waymark.projection.RebuildWatch;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the rows of evidence anew from the log, in tables beside those that are read and in one transaction: whoever asks
 * meanwhile is answered from the old ones, what comes meanwhile goes on being taken, and broken off it changes nothing. Rows
 * never change once they are there, so those up to a position can be compared and replaced while others come after them.
 */
public final class EvidenceRebuild implements MadeFromLog {
    /** What operators and programs call it. */
    public static final String NAME = EvidenceProcessor.NAME;

    private static final String NEXT = "_next";
    private static final int AT_ONCE = 1_000;

    private final EvidenceBatches rows;
    private final PositionTokens tokens;
    private final LogStorage storage;
    private final EventLog log;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EvidenceRebuild(
            PositionTokens tokens,
            LogStorage storage,
            EventLog log,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.rows = new EvidenceBatches(jdbc, NEXT);
        this.tokens = tokens;
        this.storage = storage;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Comparison rebuild(RebuildWatch watch) {
        return make(watch, true);
    }

    @Override
    public Comparison compare(RebuildWatch watch) {
        return make(watch, false);
    }

    private Comparison make(RebuildWatch watch, boolean replace) {
        return transaction.execute(status -> {
            mustBeAlone();
            long followed = Math.min(tokens.least(NAME), log.head());
            watch.expect(followed);
            fill(followed, watch);
            List<Comparison.Compared> tables = EvidenceBatches.TABLES.stream()
                    .map(table -> compare(table, followed))
                    .toList();
            watch.goOn();
            for (String table : EvidenceBatches.TABLES) {
                if (replace) {
                    takePlace(table, followed);
                }
                jdbc.sql("delete from evidence." + table + NEXT).update();
            }
            return new Comparison(followed, followed, 0, tables);
        });
    }

    /** Until the transaction ends, in whichever process. */
    private void mustBeAlone() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(hashtext('waymark evidence made anew'))")
                .query(Boolean.class)
                .single()) {
            throw new AlreadyBeingMade();
        }
    }

    private void fill(long upTo, RebuildWatch watch) {
        List<DomainEventMessage<?>> batch = new ArrayList<>();
        long come = 0;
        try (Stream<? extends TrackedEventMessage<?>> all = storage.readEvents(storage.createTailToken(), false)) {
            Iterator<? extends TrackedEventMessage<?>> each = all.iterator();
            while (each.hasNext()) {
                TrackedEventMessage<?> message = each.next();
                long position = BatchInvoker.position(message);
                if (position > upTo) {
                    break;
                }
                if (message instanceof DomainEventMessage<?> event && EvidenceStream.holds(event)) {
                    batch.add(event);
                }
                if (position - come >= AT_ONCE) {
                    rows.take(batch);
                    batch.clear();
                    watch.taken(position - come);
                    watch.goOn();
                    come = position;
                }
            }
        }
        rows.take(batch);
        watch.taken(upTo - come);
    }

    private Comparison.Compared compare(String table, long upTo) {
        return jdbc.sql("""
                        with live as (select position, hashtextextended(t::text, 0) as hash
                                      from evidence.%1$s t where position <= :upTo),
                          anew as (select position, hashtextextended(t::text, 0) as hash
                                   from evidence.%1$s%2$s t where position <= :upTo),
                          each as (select coalesce(live.position, anew.position) as position, live.hash as read,
                                     anew.hash as made, live.hash is distinct from anew.hash as differs
                                   from live full join anew using (position))
                        select count(read), count(made),
                          coalesce(sum(read::numeric), 0),
                          coalesce(sum(made::numeric), 0),
                          count(*) filter (where differs),
                          array(select position::text from each where differs order by each.position limit :named)
                        from each""".formatted(table, NEXT))
                .param("upTo", upTo)
                .param("named", Comparison.NAMED)
                .query((row, n) -> new Comparison.Compared(
                        table,
                        row.getLong(1),
                        row.getLong(2),
                        Comparison.hex(row.getBigDecimal(3)),
                        Comparison.hex(row.getBigDecimal(4)),
                        row.getLong(5),
                        List.of((String[]) row.getArray(6).getArray())))
                .single();
    }

    private void takePlace(String table, long upTo) {
        jdbc.sql("delete from evidence." + table + " where position <= ?")
                .param(upTo)
                .update();
        jdbc.sql("insert into evidence.%1$s select * from evidence.%1$s%2$s on conflict do nothing"
                        .formatted(table, NEXT))
                .update();
    }
}
