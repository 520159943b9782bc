package health.waymark.projection;

import health.waymark.processing.Batches;
import health.waymark.processing.LogProcessor;
import health.waymark.processing.PositionTokens;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** The processor behind the read model. */
final class PlansProcessor extends LogProcessor {
    /** The processing group. Renaming it replays everything. */
    static final String NAME = "plans";

    /** As many as this machine works on side by side: each one costs a transaction a batch. What is begun stays so. */
    private static final int SEGMENTS =
            Math.max(2, Math.min(8, Runtime.getRuntime().availableProcessors()));

    PlansProcessor(
            Batches batches,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            PositionTokens tokens,
            TransactionManager transactions,
            ProjectionSettings settings) {
        super(NAME, SEGMENTS, batches, log, tokens, transactions, settings.batchSize(), settings.claimTimeout());
    }
}
