package health.waymark.processing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.SmartLifecycle;

/** A pooled processor along the log; runs from before the first request until after the last. */
public class LogProcessor implements SmartLifecycle {
    private final String name;
    private final PositionTokens tokens;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;
    private final PooledStreamingEventProcessor processor;

    /**
     * @param name the processing group; renaming it replays everything
     * @param segments how many may work side by side, here or in several processes
     * @param claimTimeout after which the work of a process that fell silent goes to another
     */
    protected LogProcessor(
            String name,
            int segments,
            Batches batches,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            PositionTokens tokens,
            TransactionManager transactions,
            int batchSize,
            Duration claimTimeout) {
        this.name = name;
        this.tokens = tokens;
        this.coordinator = Executors.newScheduledThreadPool(1, threads("coordinator"));
        this.workers = Executors.newScheduledThreadPool(segments, threads("worker"));
        this.processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new BatchInvoker(batches))
                .messageSource(log)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(segments)
                .initialToken(source -> new GlobalSequenceTrackingToken(0))
                .batchSize(batchSize)
                .tokenClaimInterval(1_000)
                .claimExtensionThreshold(claimTimeout.toMillis() / 3)
                .enableCoordinatorClaimExtension()
                .build();
    }

    private ThreadFactory threads(String role) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + role + "-" + number.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public final void start() {
        processor.start();
    }

    @Override
    public final void stop() {
        processor.shutDown();
    }

    @Override
    public final boolean isRunning() {
        return processor.isRunning();
    }

    /** A part of it gave up for now and will try again. */
    public final boolean inTrouble() {
        return processor.isError()
                || processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }

    /** The processing group. */
    public final String name() {
        return name;
    }

    /** Every event up to this position is accounted for. */
    public final long position() {
        return tokens.least(name);
    }

    /** Its parts, how far each has come and which process is at it. */
    public final List<PositionTokens.Part> parts() {
        return tokens.parts(name);
    }

    public final void close() {
        coordinator.shutdownNow();
        workers.shutdownNow();
    }

    @Override
    public final int getPhase() {
        return 0;
    }
}
