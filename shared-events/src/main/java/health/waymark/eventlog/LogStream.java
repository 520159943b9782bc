package health.waymark.eventlog;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** The log from a position on, for one reader, who can be called when there is more. */
final class LogStream implements TrackingEventStream {
    private final LogTail tail;
    private final Queue<TrackedEventMessage<?>> next = new ArrayDeque<>();
    private long position;
    private @Nullable Runnable follower;

    LogStream(LogTail tail, long position) {
        this.tail = tail;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (next.isEmpty()) {
            next.addAll(tail.after(position));
        }
        return Optional.ofNullable(next.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return peek().isPresent() || tail.await(position, unit.toMillis(timeout)) && peek().isPresent();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        TrackedEventMessage<?> message = next.remove();
        position = LogTail.position(message);
        return message;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        close();
        follower = callback;
        tail.follow(callback);
        return true;
    }

    @Override
    public void close() {
        if (follower != null) {
            tail.drop(follower);
            follower = null;
        }
    }
}
