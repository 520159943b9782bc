package health.waymark.axonserver.log;

import health.waymark.axonserver.Link;
import health.waymark.axonserver.Standing;
import health.waymark.eventlog.LogUnavailable;
import health.waymark.eventlog.StoredEvent;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows Axon Server's order of events, for as long as the process runs: notes where each lies, keeps the latest, tells
 * who waits for their own, and wakes the log's readers. Nobody here is handed an event before its place is known, so
 * whoever asks about a position finds all that comes before it.
 */
final class Follower implements AutoCloseable {
    private static final int BATCH = 500;
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(Follower.class);

    private final Link link;
    private final Places places;
    private final Wire wire;
    private final Recent recent = new Recent();
    private final Map<UUID, CompletableFuture<Place>> awaited = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::run, "axon-server-follower");
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile Runnable onMore = () -> {};
    private volatile boolean closed;
    private Instant recordedAt = Instant.EPOCH;

    Follower(Link link, Places places, Wire wire) {
        this.link = link;
        this.places = places;
        this.wire = wire;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Runs it after each time that events came. */
    void onMore(Runnable listener) {
        onMore = listener;
    }

    /** Whether, before this much time has gone by, it has found the right events and follows them. */
    boolean hasBegun(Duration patience) throws InterruptedException {
        return begun.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    Recent recent() {
        return recent;
    }

    /** Completes when the place of an event is known; asked for before it is sent. */
    CompletableFuture<Place> place(UUID event) {
        return awaited.computeIfAbsent(event, id -> new CompletableFuture<>());
    }

    void forget(UUID event) {
        awaited.remove(event);
    }

    private void run() {
        boolean troubled = false;
        while (!closed) {
            try {
                follow();
            } catch (LogUnavailable away) {
                troubled = false; // the link has said how it stands
            } catch (RuntimeException trouble) {
                if (!troubled && !closed) {
                    log.warn(
                            "Where events lie can't be noted; it is tried again every second: {}",
                            trouble.getClass().getName());
                }
                troubled = true;
            } catch (InterruptedException stopped) {
                return;
            }
            rest();
        }
    }

    private void follow() throws InterruptedException {
        EventChannel channel = link.tried().eventChannel();
        long there = ServerEvents.head(channel);
        Place last = places.last().orElse(null);
        long head = last == null ? 0 : last.position();
        recordedAt = last == null ? Instant.EPOCH : last.recordedAt();
        boolean another = last != null && (there < head || !isThere(channel, last));
        link.isAnother(another);
        if (another) {
            return;
        }
        recent.startAt(head);
        begun.countDown();
        // Another process may have noted them while we were away.
        Set.copyOf(awaited.keySet()).forEach(event -> places.of(event).ifPresent(this::tell));
        try (EventStream events = ServerEvents.follow(channel, head)) {
            while (!closed) {
                EventWithToken first = events.nextIfAvailable(1, TimeUnit.SECONDS);
                if (first != null) {
                    take(first, events);
                } else if (events.isClosed()) {
                    throw new LogUnavailable(
                            events.getError().orElseGet(() -> new IllegalStateException("The stream has ended.")));
                } else if (link.standing() == Standing.AWAY) {
                    ServerEvents.head(channel); // some call came to nothing, and nobody else would ask again
                }
            }
        }
    }

    private static boolean isThere(EventChannel channel, Place known) throws InterruptedException {
        try (EventStream events = ServerEvents.follow(channel, known.position() - 1)) {
            EventWithToken event = events.nextIfAvailable(5, TimeUnit.SECONDS);
            if (event == null) {
                throw new LogUnavailable(new IllegalStateException("Axon Server sends no events."));
            }
            return event.getEvent()
                    .getMessageIdentifier()
                    .equals(known.eventId().toString());
        }
    }

    private void take(EventWithToken first, EventStream more) {
        List<Place> batch = new ArrayList<>();
        List<StoredEvent> events = new ArrayList<>();
        EventWithToken next = first;
        while (next != null) {
            // What lies in no stream is nobody's here.
            if (!next.getEvent().getAggregateIdentifier().isEmpty()) {
                Place place = placed(next);
                batch.add(place);
                events.add(wire.stored(next.getEvent(), place.position(), place.recordedAt()));
            }
            next = batch.size() < BATCH ? more.nextIfAvailable() : null;
        }
        if (batch.isEmpty()) {
            return;
        }
        places.put(batch);
        recent.add(events);
        batch.forEach(this::tell);
        onMore.run();
    }

    private Place placed(EventWithToken event) {
        Instant sent = Wire.sentAt(event.getEvent());
        recordedAt = sent.isBefore(recordedAt) ? recordedAt : sent;
        return new Place(
                ServerEvents.position(event),
                UUID.fromString(event.getEvent().getMessageIdentifier()),
                event.getEvent().getAggregateIdentifier(),
                event.getEvent().getAggregateSequenceNumber(),
                event.getEvent().getAggregateType(),
                recordedAt,
                Wire.organisation(event.getEvent()));
    }

    private void tell(Place place) {
        CompletableFuture<Place> waiting = awaited.remove(place.eventId());
        if (waiting != null) {
            waiting.complete(place);
        }
    }

    private void rest() {
        try {
            Thread.sleep(REST.toMillis());
        } catch (InterruptedException stopped) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
