package health.waymark.axonserver.log;

import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.StoredEvent;
import health.waymark.eventlog.StoredEvents;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the log: events from Axon Server, where they lie from our own notes. What isn't noted yet isn't there yet. */
final class ServerLog implements StoredEvents {
    private static final int PAGE = 1_000;

    private final ServerEvents events;
    private final Places places;
    private final Recent recent;
    private final Wire wire;

    ServerLog(ServerEvents events, Places places, Recent recent, Wire wire) {
        this.events = events;
        this.places = places;
        this.recent = recent;
        this.wire = wire;
    }

    @Override
    public Stream<StoredEvent> after(long position) {
        return Stream.iterate(page(position), page -> !page.isEmpty(), this::next)
                .flatMap(List::stream);
    }

    private List<StoredEvent> next(List<StoredEvent> page) {
        return page.size() < PAGE ? List.of() : page(page.get(page.size() - 1).position());
    }

    private List<StoredEvent> page(long after) {
        return recent.after(after, PAGE).orElseGet(() -> read(places.after(after, PAGE)));
    }

    private List<StoredEvent> read(List<Place> noted) {
        if (noted.isEmpty()) {
            return List.of();
        }
        Map<Long, Event> there = new HashMap<>();
        long last = noted.get(noted.size() - 1).position();
        for (EventWithToken event : events.after(noted.get(0).position() - 1, last, Integer.MAX_VALUE)) {
            there.put(ServerEvents.position(event), event.getEvent());
        }
        return noted.stream()
                .map(place -> stored(there.get(place.position()), place))
                .toList();
    }

    private StoredEvent stored(@Nullable Event event, Place place) {
        if (event == null
                || !event.getMessageIdentifier().equals(place.eventId().toString())) {
            throw new IllegalStateException("Axon Server has another event at position " + place.position() + ".");
        }
        return wire.stored(event, place.position(), place.recordedAt());
    }

    @Override
    public List<StoredEvent> stream(String stream, long from, long to) {
        Iterator<Place> noted = places.stream(stream, from, to).iterator();
        List<StoredEvent> read = new ArrayList<>();
        if (noted.hasNext()) {
            for (Event event : events.stream(stream, from, to)) {
                if (!noted.hasNext()) {
                    break;
                }
                read.add(stored(event, noted.next()));
            }
        }
        return read;
    }

    /** A stream as whoever appends to it must see it: to its very end, with the senders' own times and no positions. */
    List<StoredEvent> stream(String stream, long from) {
        return events.stream(stream, from, Long.MAX_VALUE).stream()
                .map(event -> wire.stored(event, 0, Wire.sentAt(event)))
                .toList();
    }

    @Override
    public List<StoredEvent> operations(String organisation, long offset, int size) {
        List<Place> noted = places.operations(organisation, offset, size);
        Map<UUID, Event> there = new HashMap<>();
        noted.stream().collect(Collectors.groupingBy(Place::stream)).forEach((stream, some) -> {
            long from = some.stream().mapToLong(Place::sequence).min().orElseThrow();
            long to = some.stream().mapToLong(Place::sequence).max().orElseThrow();
            events.stream(stream, from, to)
                    .forEach(event -> there.put(UUID.fromString(event.getMessageIdentifier()), event));
        });
        return noted.stream()
                .map(place -> stored(there.get(place.eventId()), place))
                .toList();
    }

    @Override
    public long countOperations(String organisation) {
        return places.countOperations(organisation);
    }

    @Override
    public long countBefore(String stream, long position) {
        return places.countBefore(stream, position);
    }

    @Override
    public List<EventLog.Touched> touched(long after, long upTo) {
        return places.touched(after, upTo);
    }

    @Override
    public Optional<Long> lastSequence(String stream) {
        long last = events.lastSequence(stream);
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    @Override
    public long head() {
        return last(Place::position).orElse(0L);
    }

    @Override
    public Instant headRecordedAt() {
        return last(Place::recordedAt).orElse(Instant.EPOCH);
    }

    private <T> Optional<T> last(Function<Place, T> part) {
        return places.last().map(part);
    }

    @Override
    public Optional<Instant> recordedAfter(long position) {
        return places.after(position, 1).stream().map(Place::recordedAt).findFirst();
    }

    @Override
    public long lastBefore(Instant instant) {
        return places.lastBefore(instant);
    }
}
