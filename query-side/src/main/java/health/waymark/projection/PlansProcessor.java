package health.waymark.projection;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.SmartLifecycle;

/** The pooled processor behind the read model; runs from before the first request until after the last. */
final class PlansProcessor implements SmartLifecycle {
    /** The processing group. Renaming it replays everything. */
    static final String NAME = "plans";

    private static final int SEGMENTS = 4;

    private final ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1, threads("coordinator"));
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(SEGMENTS, threads("worker"));
    private final PooledStreamingEventProcessor processor;

    PlansProcessor(
            EventHandlerInvoker invoker,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            TokenStore tokens,
            TransactionManager transactions,
            ProjectionSettings settings) {
        this.processor = PooledStreamingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(invoker)
                .messageSource(log)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(SEGMENTS)
                .initialToken(source -> new GlobalSequenceTrackingToken(0))
                .batchSize(settings.batchSize())
                .tokenClaimInterval(1_000)
                .claimExtensionThreshold(settings.claimTimeout().toMillis() / 3)
                .enableCoordinatorClaimExtension()
                .build();
    }

    private static ThreadFactory threads(String role) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, NAME + "-" + role + "-" + number.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void start() {
        processor.start();
    }

    @Override
    public void stop() {
        processor.shutDown();
    }

    @Override
    public boolean isRunning() {
        return processor.isRunning();
    }

    /** A part of it gave up for now and will try again. */
    boolean inTrouble() {
        return processor.isError()
                || processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }

    void close() {
        coordinator.shutdownNow();
        workers.shutdownNow();
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
