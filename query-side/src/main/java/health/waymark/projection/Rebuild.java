package health.waymark.projection;

import health.waymark.eventlog.EventLog;
import health.waymark.processing.PositionTokens;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the read model anew in tables beside those that are read, which go on following the log until the new ones take
 * their places. From then on the processor takes what came meanwhile.
 */
final class Rebuild {
    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    private final EventLog events;
    private final PlansProcessor processor;
    private final PositionTokens tokens;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final BatchFold fold;

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
        NewTables tables = new NewTables(dataSource);
        this.jdbc = tables.jdbc();
        this.fold = new BatchFold(
                projections,
                new PlanStates(events, zone),
                new Parking(jdbc, NewTables.SCHEMA),
                new Arrivals(),
                tables,
                transactions);
    }

    /** One after the other in this process; refuses while another process is at it. */
    synchronized void run() {
        try (TablesBeside beside = TablesBeside.begin(dataSource)) {
            long head = events.head();
            log.info("The read model is being made anew, up to position {}.", head);
            new PlanByPlan(events, fold, transaction, jdbc, head).run();
            beside.index();
            processor.stop(); // its parts would take the tokens for their own afterwards
            try {
                beside.switchTo(transaction, jdbc, () -> tokens.seize(PlansProcessor.NAME, head));
                log.info("The read model has been made anew.");
            } finally {
                processor.start();
            }
        }
    }
}
