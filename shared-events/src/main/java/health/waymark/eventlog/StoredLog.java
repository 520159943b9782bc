package health.waymark.eventlog;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** What Axon reads of a log along positions, and where streams end, wherever the events are kept. */
public abstract class StoredLog implements LogStorage {
    protected final LogMessages messages;
    private final StoredEvents events;

    protected StoredLog(StoredEvents events, LogMessages messages) {
        this.events = events;
        this.messages = messages;
    }

    @Override
    public final Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        return events.after(after == null ? 0 : after.position().orElse(0)).map(messages::tracked);
    }

    @Override
    public final Optional<Long> lastSequenceNumberFor(String stream) {
        return events.lastSequence(stream);
    }

    @Override
    public final TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(events.head());
    }

    @Override
    public final TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(events.lastBefore(instant));
    }
}
