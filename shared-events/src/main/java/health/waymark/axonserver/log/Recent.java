package health.waymark.axonserver.log;

import health.waymark.eventlog.StoredEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The latest events, so that those who follow closely need not ask Axon Server again. */
final class Recent {
    private static final int KEPT = 5_000;

    private final ConcurrentNavigableMap<Long, StoredEvent> events = new ConcurrentSkipListMap<>();
    /** Whole after this position. */
    private volatile long before = Long.MAX_VALUE;

    /** Begins anew after a position, unless it goes on there: what came by elsewhere meanwhile isn't here. */
    void startAt(long position) {
        if (events.isEmpty() || events.lastKey() != position) {
            before = Long.MAX_VALUE;
            events.clear();
            before = position;
        }
    }

    void add(List<StoredEvent> more) {
        more.forEach(event -> events.put(event.position(), event));
        while (events.size() > KEPT) {
            before = events.firstKey();
            events.pollFirstEntry();
        }
    }

    /** What comes after a position; empty where that is too long ago to say. */
    Optional<List<StoredEvent>> after(long position, int most) {
        List<StoredEvent> known =
                events.tailMap(position, false).values().stream().limit(most).toList();
        // Read after the events: what was let go meanwhile shows here.
        return position >= before ? Optional.of(known) : Optional.empty();
    }
}
