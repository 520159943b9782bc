package health.waymark.projection;

import health.waymark.eventlog.EventLog;
import health.waymark.plan.event.PlanId;
import health.waymark.processing.PositionTokens;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the read model anew in tables beside those that are read, which go on following the log until the new ones take
 * their places, or have been compared with them. What came meanwhile is taken too, until few plans are left for the
 * processor.
 */
final class Rebuild {
    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    /** Plans that are followed in no time after the switch. */
    private static final int FEW = 100;

    /** Where events come faster than they are taken anew, the processor has the rest. */
    private static final int ROUNDS = 5;

    private final EventLog events;
    private final PlansProcessor processor;
    private final PositionTokens tokens;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final NewTables tables;
    private final Parking parking;
    private final BatchFold fold;
    private final LiveAndNew comparing;

    Rebuild(
            List<Projection> projections,
            EventLog events,
            ZoneId zone,
            PlansProcessor processor,
            PositionTokens tokens,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        this.events = events;
        this.processor = processor;
        this.tokens = tokens;
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
        this.tables = new NewTables(dataSource);
        this.parking = new Parking(tables.jdbc(), NewTables.SCHEMA);
        this.fold =
                new BatchFold(projections, new PlanStates(events, zone), parking, new Arrivals(), tables, transactions);
        this.comparing = new LiveAndNew(projections, events, tokens, tables.jdbc(), transactions);
    }

    /** Puts new tables in the places of those that are read. */
    void replace(RebuildWatch watch) {
        make(watch, (beside, filled) -> {
            switchTo(beside, filled);
            return true;
        });
    }

    /** The same, and says how they differed. */
    Comparison compareAndReplace(RebuildWatch watch) {
        return make(watch, (beside, filled) -> {
            Comparison comparison = comparing.compare(filled.position(), filled.plans());
            watch.goOn();
            switchTo(beside, filled);
            return comparison;
        });
    }

    /** Says how they differ, and leaves those that are read where they are. */
    Comparison compare(RebuildWatch watch) {
        return make(watch, (beside, filled) -> comparing.compare(filled.position(), filled.plans()));
    }

    /** Refuses while somebody is at it, in whichever process. */
    private <T> T make(RebuildWatch watch, End<T> end) {
        try (TablesBeside beside = TablesBeside.begin(dataSource)) {
            Filled filled = fill(beside, watch);
            return end.of(beside, filled);
        }
    }

    private Filled fill(TablesBeside beside, RebuildWatch watch) {
        long head = events.head();
        log.info("The read model is being made anew, up to position {}.", head);
        Set<PlanId> all = touched(0, head);
        take(all, head, watch);
        beside.index(watch);
        Filled filled = new Filled(head, all.size());
        for (int round = 0; round < ROUNDS; round++) {
            long now = events.head();
            Set<PlanId> moved = touched(filled.position(), now);
            if (moved.size() <= FEW) {
                break;
            }
            moved.removeAll(parking.plans());
            transaction.executeWithoutResult(status -> beside.remove(tables.jdbc(), moved));
            take(moved, now, watch);
            all.addAll(moved);
            filled = new Filled(now, all.size());
        }
        return filled;
    }

    private void take(Collection<PlanId> plans, long upTo, RebuildWatch watch) {
        new PlanByPlan(events, fold, transaction, tables.jdbc(), upTo, watch).run(plans);
    }

    private Set<PlanId> touched(long after, long upTo) {
        return events.touched(after, upTo).stream().map(EventLog.Touched::id).collect(Collectors.toSet());
    }

    private void switchTo(TablesBeside beside, Filled filled) {
        processor.stop(); // its parts would take the tokens for their own afterwards
        try {
            beside.switchTo(transaction, tables.jdbc(), () -> tokens.seize(PlansProcessor.NAME, filled.position()));
            log.info("The read model has been made anew.");
        } finally {
            processor.start();
        }
    }

    /** @param position up to which the log is in the new tables */
    private record Filled(long position, long plans) {}

    private interface End<T> {
        T of(TablesBeside beside, Filled filled);
    }
}
