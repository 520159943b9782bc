package health.waymark.command.api;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Workers for lines of batches: lines of one plan one after another, of different plans side by side. What all batches
 * together have read and not yet answered is bounded: beyond it they stop reading, which their senders feel.
 */
final class BatchLanes implements AutoCloseable {
    private static final int WORKERS = 64;

    /** Bytes of lines; parsed they take a few times as much. */
    private static final int ROOM =
            (int) Math.min(32 << 20, Runtime.getRuntime().maxMemory() / 32);

    private final ExecutorService workers = pool();
    private final Semaphore room = new Semaphore(ROOM, true);
    private final Admission batches;

    BatchLanes(Admission batches) {
        this.batches = batches;
    }

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

    /** The lanes of one batch, until it is closed. */
    Batch batch() {
        return new Batch(batches.enter());
    }

    final class Batch implements AutoCloseable {
        private final Admission.Place place;
        private final Map<String, CompletableFuture<?>> tails = new ConcurrentHashMap<>();

        private Batch(Admission.Place place) {
            this.place = place;
        }

        /** Waits until there is room for a line. */
        void await(int bytes) throws InterruptedException {
            room.acquire(Math.min(bytes, ROOM));
        }

        /** A line that there was room for is done with. */
        void done(int bytes) {
            room.release(Math.min(bytes, ROOM));
        }

        @Override
        public void close() {
            place.close();
        }

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
