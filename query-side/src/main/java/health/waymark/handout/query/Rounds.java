package health.waymark.handout.query;

import health.waymark.processing.Failure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every few seconds what is due, as long as the process runs. */
final class Rounds implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(5);

    private final List<Runnable> looks;
    private @Nullable ScheduledExecutorService thread;

    Rounds(List<Runnable> looks) {
        this.looks = List.copyOf(looks);
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread named = new Thread(work, "ledger-rounds");
            named.setDaemon(true);
            return named;
        });
        started.scheduleWithFixedDelay(this::goRound, 1, BETWEEN.toSeconds(), TimeUnit.SECONDS);
        thread = started;
    }

    private void goRound() {
        for (Runnable look : looks) {
            try {
                look.run();
            } catch (RuntimeException failure) {
                log.warn("What is due for the ledger could not be done; it is tried again: {}", Failure.named(failure));
            }
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            try {
                thread.awaitTermination(UNTIL_STOPPED.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
