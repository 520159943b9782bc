package health.waymark.ledger.query;

import health.waymark.processing.Failure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Seals as long as the process runs: called when something was recorded, and looking now and then though nobody called. */
final class Sealer implements SmartLifecycle {
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(Sealer.class);

    private final Sealing sealing;
    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final Duration pause;
    private @Nullable BlockingStream<TrackedEventMessage<?>> news;
    private @Nullable Thread thread;
    private volatile boolean running;
    private final AtomicLong failures = new AtomicLong();
    private volatile @Nullable String trouble;
    private volatile @Nullable LedgerBroken broken;
    private boolean stirred;

    Sealer(Sealing sealing, StreamableMessageSource<TrackedEventMessage<?>> events, LedgerSettings settings) {
        this.sealing = sealing;
        this.events = events;
        this.pause = settings.pause();
    }

    @Override
    public synchronized void start() {
        running = true;
        Thread started = new Thread(this::run, "ledger-sealer");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    private void run() {
        while (running) {
            try {
                listen();
                sealing.seal();
                well();
                if (!sealing.more()) {
                    await();
                }
            } catch (RuntimeException failure) {
                fail(failure);
                rest(REST, false);
            }
        }
    }

    private void well() {
        if (trouble != null) {
            log.info("The record is sealed again.");
        }
        trouble = null;
        broken = null;
    }

    /** Of the stream nothing is read but that there is more. */
    private void listen() {
        if (news == null) {
            BlockingStream<TrackedEventMessage<?>> stream = events.openStream(events.createHeadToken());
            stream.setOnAvailableCallback(this::stir);
            news = stream;
        }
    }

    private void fail(RuntimeException failure) {
        if (!running) {
            return;
        }
        failures.incrementAndGet();
        broken = failure instanceof LedgerBroken found ? found : null;
        String told = Failure.named(failure);
        if (broken != null && !told.equals(trouble)) {
            log.error("Nothing more is sealed: {}", failure.getMessage());
        } else if (trouble == null) {
            log.warn("The record can't be sealed; it is tried again every second: {}", told);
        }
        trouble = told;
    }

    private synchronized void stir() {
        stirred = true;
        notifyAll();
    }

    /** For what comes next; what comes soon is sealed together. */
    private synchronized void await() {
        rest(pause, false);
        rest(LOOK, true);
        stirred = false;
    }

    private synchronized void rest(Duration most, boolean unlessStirred) {
        long until = System.nanoTime() + most.toNanos();
        try {
            for (long left = most.toMillis();
                    running && left > 0 && !(unlessStirred && stirred);
                    left = Duration.ofNanos(until - System.nanoTime()).toMillis()) {
                wait(left);
            }
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    /** How often it failed since the process started. */
    long failures() {
        return failures.get();
    }

    /** Why nothing is signed any more; null while all is well, or the trouble is the database's. */
    @Nullable
    LedgerBroken broken() {
        return broken;
    }

    @Override
    public void stop() {
        Thread stopping;
        synchronized (this) {
            running = false;
            notifyAll();
            stopping = thread;
        }
        try {
            if (stopping != null) {
                stopping.join(LOOK.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (news != null) {
            news.close();
            news = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
