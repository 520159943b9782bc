package health.waymark.projection;

import health.waymark.eventlog.EventLog;
import health.waymark.plan.event.PlanId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty read model plan by plan, so that each is folded once, from its first event to its last, however its
 * events lie among those of others. Several go side by side; memory holds no more than a few plans at once.
 */
final class Rebuild {
    /** Plans a transaction. */
    private static final int TOGETHER = 32;

    private final EventLog events;
    private final BatchFold fold;
    private final TransactionTemplate transaction;

    Rebuild(EventLog events, BatchFold fold, TransactionTemplate transaction) {
        this.events = events;
        this.fold = fold;
        this.transaction = transaction;
    }

    /**
     * @param upTo the last position taken
     * @param alive called between the parts, by one at a time
     */
    void run(long upTo, Runnable alive) {
        List<PlanId> plans = events.touched(0, upTo).stream()
                .map(EventLog.Touched::id)
                .distinct()
                .sorted(Comparator.comparing(PlanId::toString))
                .toList();
        AtomicInteger next = new AtomicInteger();
        int side = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(side, work -> {
            Thread thread = new Thread(work, "read-model-rebuild");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> parts = Stream.<Future<?>>generate(
                            () -> workers.submit(() -> takeParts(plans, next, upTo, alive)))
                    .limit(side)
                    .toList();
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The read model could not be made anew.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Making the read model anew was interrupted.", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private void takeParts(List<PlanId> plans, AtomicInteger next, long upTo, Runnable alive) {
        for (int from = next.getAndAdd(TOGETHER); from < plans.size(); from = next.getAndAdd(TOGETHER)) {
            List<PlanId> part = plans.subList(from, Math.min(from + TOGETHER, plans.size()));
            var batch = events.messages(part, upTo);
            transaction.executeWithoutResult(status -> fold.take(batch));
            fold.forget(batch);
            synchronized (this) {
                alive.run();
            }
        }
    }
}
