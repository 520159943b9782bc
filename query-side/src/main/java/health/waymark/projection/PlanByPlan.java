package health.waymark.projection;

import health.waymark.eventlog.EventLog;
import health.waymark.plan.event.PlanId;
import java.util.Collection;
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

    private final EventLog events;
    private final BatchFold fold;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final long upTo;
    private final RebuildWatch watch;

    /** @param upTo the last position taken */
    PlanByPlan(
            EventLog events,
            BatchFold fold,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            long upTo,
            RebuildWatch watch) {
        this.events = events;
        this.fold = fold;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.upTo = upTo;
        this.watch = watch;
    }

    /** @param those each once */
    void run(Collection<PlanId> those) {
        List<PlanId> plans =
                those.stream().sorted(Comparator.comparing(PlanId::toString)).toList();
        watch.expect(plans.size());
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
            watch.goOn(); // whoever called it off hears that it was
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
            watch.goOn();
            List<PlanId> part = plans.subList(from, Math.min(from + TOGETHER, plans.size()));
            var batch = events.messages(part, upTo);
            transaction.executeWithoutResult(status -> {
                // Only the whole is worth anything, and the last transaction waits for the disk.
                jdbc.sql("set local synchronous_commit to off").update();
                fold.take(batch);
            });
            fold.forget(batch);
            watch.taken(part.size());
        }
    }
}
