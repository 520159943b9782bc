package health.waymark.command.api;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Workers for lines of batches: lines of one plan one after another, of different plans side by side. */
final class BatchLanes implements AutoCloseable {
    private static final int WORKERS = 64;

    private final ExecutorService workers = pool();

    private static ExecutorService pool() {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(WORKERS, WORKERS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "batch-line");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** The lanes of one batch. */
    Batch batch() {
        return new Batch();
    }

    final class Batch {
        private final Map<String, CompletableFuture<?>> tails = new ConcurrentHashMap<>();

        /** @param plan whose lane the work keeps to; null for work that waits for nothing */
        <T> CompletableFuture<T> run(@Nullable String plan, Supplier<T> work) {
            if (plan == null) {
                return CompletableFuture.supplyAsync(work, workers);
            }
            CompletableFuture<?> before = tails.get(plan);
            CompletableFuture<T> mine = before == null
                    ? CompletableFuture.supplyAsync(work, workers)
                    : before.handleAsync((done, failed) -> work.get(), workers);
            tails.put(plan, mine);
            mine.whenComplete((done, failed) -> tails.remove(plan, mine));
            return mine;
        }
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
