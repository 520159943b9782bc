package health.waymark.evidence.query;

import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.EvidenceStream;
import health.waymark.eventlog.LogStorage;
import health.waymark.processing.BatchInvoker;
import health.waymark.processing.PositionTokens;
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
 * Makes the rows of evidence anew from the log, in one transaction: whoever asks meanwhile is answered from the old ones,
 * and broken off it changes nothing.
 */
public final class EvidenceRebuild {
    private static final int AT_ONCE = 1_000;

    private final EvidenceProcessor processor;
    private final EvidenceBatches rows;
    private final PositionTokens tokens;
    private final LogStorage storage;
    private final EventLog log;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EvidenceRebuild(
            EvidenceProcessor processor,
            EvidenceBatches rows,
            PositionTokens tokens,
            LogStorage storage,
            EventLog log,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.processor = processor;
        this.rows = rows;
        this.tokens = tokens;
        this.storage = storage;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    public synchronized void run() {
        processor.stop(); // it would take the tokens for its own afterwards
        try {
            transaction.executeWithoutResult(status -> {
                long head = log.head();
                tokens.seize(EvidenceProcessor.NAME, head);
                jdbc.sql("delete from evidence.refusal").update();
                jdbc.sql("delete from evidence.access").update();
                fill(head);
            });
        } finally {
            processor.start();
        }
    }

    private void fill(long head) {
        List<DomainEventMessage<?>> batch = new ArrayList<>();
        try (Stream<? extends TrackedEventMessage<?>> all = storage.readEvents(storage.createTailToken(), false)) {
            Iterator<? extends TrackedEventMessage<?>> each = all.iterator();
            while (each.hasNext()) {
                TrackedEventMessage<?> message = each.next();
                if (BatchInvoker.position(message) > head) {
                    break;
                }
                if (message instanceof DomainEventMessage<?> event && EvidenceStream.holds(event)) {
                    batch.add(event);
                }
                if (batch.size() == AT_ONCE) {
                    rows.take(batch);
                    batch.clear();
                }
            }
        }
        rows.take(batch);
    }
}
