package health.waymark.eventlog;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's store over the log, but for how it is followed: the framework's own streams can't call their readers, who then
 * look twice a second, and an open page would be as late.
 */
final class LogStore extends EmbeddedEventStore {
    private static final int KEPT = 10_000;

    private final LogTail tail;

    LogStore(LogStorage storage) {
        super(EmbeddedEventStore.builder().storageEngine(storage));
        this.tail = new LogTail(storage, KEPT);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken after) {
        tail.start();
        return new LogStream(tail, after == null ? 0 : after.position().orElse(0));
    }

    @Override
    public void shutDown() {
        tail.close();
        super.shutDown();
    }
}
