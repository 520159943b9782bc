package health.waymark.evidence.query;

import health.waymark.processing.Batches;
import health.waymark.processing.LogProcessor;
import health.waymark.processing.PositionTokens;
import java.time.Duration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** Follows the log for evidence; one process does, and another takes over when it falls silent. */
final class EvidenceProcessor extends LogProcessor {
    /** The processing group. Renaming it replays everything, which changes nothing. */
    static final String NAME = "evidence";

    static final Duration CLAIM = Duration.ofSeconds(10);

    private static final int BATCH = 1_000;

    EvidenceProcessor(
            Batches batches,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            PositionTokens tokens,
            TransactionManager transactions) {
        super(NAME, 1, batches, log, tokens, transactions, BATCH, CLAIM);
    }
}
