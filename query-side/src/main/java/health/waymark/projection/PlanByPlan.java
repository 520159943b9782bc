package health.waymark.projection;

import health.waymark.eventlog.EventLog;
import health.waymark.plan.event.PlanId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills empty tables plan by plan, so that each is folded once, from its first event to its last, however its events lie
 * among those of others. Several go side by side; memory holds no more than a few plans at once.
 */
final class PlanByPlan {
    private static final Logger log = LoggerFactory.getLogger(PlanByPlan.class);

    /** Plans a transaction. */
    private static final int TOGETHER = 32;

    private static final long TELL_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final EventLog events;
    private final BatchFold fold;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final long upTo;
    private long done;
    private long told = System.nanoTime();

    /** @param upTo the last position taken */
    PlanByPlan(EventLog events, BatchFold fold, TransactionTemplate transaction, JdbcClient jdbc, long upTo) {
        this.events = events;
        this.fold = fold;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.upTo = upTo;
    }

    void run() {
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
            List<Future<?>> parts = Stream.<Future<?>>generate(() -> workers.submit(() -> takeParts(plans, next)))
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
            next.set(plans.size());
            end(workers);
        }
    }

    /** Nobody writes into the tables any more when this one has given up. */
    private static void end(ExecutorService workers) {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(1, TimeUnit.MINUTES)) {
                log.warn("A part of a rebuild that was given up is still under way.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeParts(List<PlanId> plans, AtomicInteger next) {
        for (int from = next.getAndAdd(TOGETHER); from < plans.size(); from = next.getAndAdd(TOGETHER)) {
            List<PlanId> part = plans.subList(from, Math.min(from + TOGETHER, plans.size()));
            var batch = events.messages(part, upTo);
            transaction.executeWithoutResult(status -> {
                // Only the whole is worth anything, and the last transaction waits for the disk.
                jdbc.sql("set local synchronous_commit to off").update();
                fold.take(batch);
            });
            fold.forget(batch);
            tell(batch.size());
        }
    }

    private synchronized void tell(int more) {
        done += more;
        if (System.nanoTime() - told >= TELL_EVERY_NANOS) {
            told = System.nanoTime();
            log.info("{} of about {} events are in the new tables.", done, upTo);
        }
    }
}
