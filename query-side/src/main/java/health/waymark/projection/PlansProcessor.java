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

    private static final int SEGMENTS = 4;

    PlansProcessor(
            Batches batches,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            PositionTokens tokens,
            TransactionManager transactions,
            ProjectionSettings settings) {
        super(NAME, SEGMENTS, batches, log, tokens, transactions, settings.batchSize(), settings.claimTimeout());
    }
}
