package health.waymark.eventlog;

import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the log, read once for everybody in this process who follows it: they are woken as soon as something was
 * appended here, and within a moment when another process did.
 */
final class LogTail implements AutoCloseable {
    /** How often to look though nobody called. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Between one call to the followers and the next: what comes meanwhile goes together, as each call costs them commits. */
    private static final Duration BREATH = Duration.ofMillis(20);

    private static final Duration REST = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(LogTail.class);

    private final LogStorage storage;
    private final int most;
    private final Set<Runnable> followers = ConcurrentHashMap.newKeySet();
    /** What was read last; whole between {@code before}, excluded, and its end. */
    private final NavigableMap<Long, TrackedEventMessage<?>> recent = new ConcurrentSkipListMap<>();

    private volatile long before;
    private volatile long end;
    private volatile boolean closed;
    private long stirs;
    private boolean started;

    /** @param most how many messages to keep for those who aren't quite at the end */
    LogTail(LogStorage storage, int most) {
        this.storage = storage;
        this.most = most;
    }

    private synchronized void stir() {
        stirs++;
        notifyAll();
    }

    /** Begins to read, unless it has. */
    synchronized void start() {
        if (!started) {
            started = true;
            storage.onAppend(this::stir);
            before = storage.createHeadToken().position().orElseThrow();
            end = before;
            Thread thread = new Thread(this::read, "event-log-tail");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Runs it after each time that messages came, until it is dropped. It must not take long. */
    void follow(Runnable follower) {
        followers.add(follower);
    }

    void drop(Runnable follower) {
        followers.remove(follower);
    }

    /** The next messages after a position, at most a page of them; none if there are none yet. */
    List<TrackedEventMessage<?>> after(long position) {
        List<TrackedEventMessage<?>> known = recent.tailMap(position, false).values().stream()
                .limit(LogReader.PAGE)
                .toList();
        // Read after the messages: what was let go meanwhile shows here.
        return position >= before ? known : page(position);
    }

    /** Waits until there is something after a position, or for so long. */
    synchronized boolean await(long position, long millis) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        long left = millis;
        while (end <= position && left > 0 && !closed) {
            wait(left);
            left = millis(until - System.nanoTime());
        }
        return end > position;
    }

    private List<TrackedEventMessage<?>> page(long after) {
        return storage.readEvents(new GlobalSequenceTrackingToken(after), false)
                .limit(LogReader.PAGE)
                .<TrackedEventMessage<?>>map(message -> message)
                .toList();
    }

    private void read() {
        boolean troubled = false;
        while (!closed) {
            long seen = stirs();
            try {
                List<TrackedEventMessage<?>> page = page(end);
                troubled = false;
                if (page.isEmpty()) {
                    pause(seen, LOOK);
                    continue;
                }
                take(page);
                if (page.size() < LogReader.PAGE) {
                    breathe();
                }
            } catch (RuntimeException trouble) {
                if (!troubled && !closed) {
                    log.warn(
                            "The end of the log can't be read; it is tried again every second: {}",
                            trouble.getClass().getName());
                }
                troubled = true;
                pause(stirs(), REST);
            }
        }
    }

    private void take(List<TrackedEventMessage<?>> page) {
        page.forEach(message -> recent.put(position(message), message));
        while (recent.size() > most) {
            before = recent.firstKey();
            recent.pollFirstEntry();
        }
        synchronized (this) {
            end = position(page.get(page.size() - 1));
            notifyAll();
        }
        followers.forEach(Runnable::run);
    }

    static long position(TrackedEventMessage<?> message) {
        return message.trackingToken().position().orElseThrow();
    }

    private synchronized long stirs() {
        return stirs;
    }

    /** Whatever stirs meanwhile. */
    private synchronized void breathe() {
        long until = System.nanoTime() + BREATH.toNanos();
        try {
            for (long left = BREATH.toMillis(); left > 0 && !closed; left = millis(until - System.nanoTime())) {
                wait(left);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }

    private synchronized void pause(long seen, Duration most) {
        if (stirs == seen && !closed) {
            try {
                wait(most.toMillis());
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
