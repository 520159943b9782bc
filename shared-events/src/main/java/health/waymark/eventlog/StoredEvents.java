package health.waymark.eventlog;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a store of events is asked, wherever it keeps them: along positions, by stream, and how far it has come. */
public interface StoredEvents {

    /** Everything committed after a position, fetched as it is consumed. */
    Stream<StoredEvent> after(long position);

    /** A stream's events from one sequence to another, both included. */
    List<StoredEvent> stream(String stream, long from, long to);

    /** What some streams hold up to a position, that one included, along positions. */
    default List<StoredEvent> streams(Collection<String> streams, long upTo) {
        return streams.stream()
                .flatMap(stream -> stream(stream, 0, Long.MAX_VALUE).stream())
                .filter(event -> event.position() <= upTo)
                .sorted(Comparator.comparingLong(StoredEvent::position))
                .toList();
    }

    /** Those at some positions, which rise; none where there is no event at one. */
    default List<StoredEvent> at(List<Long> positions) {
        if (positions.isEmpty()) {
            return List.of();
        }
        Set<Long> wanted = Set.copyOf(positions);
        long last = positions.get(positions.size() - 1);
        return after(positions.get(0) - 1)
                .takeWhile(event -> event.position() <= last)
                .filter(event -> wanted.contains(event.position()))
                .toList();
    }

    /** What an organisation's operators did, the latest first. */
    List<StoredEvent> operations(String organisation, long offset, int size);

    long countOperations(String organisation);

    /** How many events a stream had before a position. */
    long countBefore(String stream, long position);

    /**
     * The plans that something was recorded about after one position and up to another.
     *
     * @param after exclusive
     * @param upTo inclusive
     */
    List<EventLog.Touched> touched(long after, long upTo);

    Optional<Long> lastSequence(String stream);

    /** The last position committed; 0 while there is none. */
    long head();

    /** When the first event after a position was recorded; empty at the head. */
    Optional<Instant> recordedAfter(long position);

    /** When the last event was recorded; the epoch while there is none. */
    Instant headRecordedAt();

    /** The last position of what was recorded before an instant; 0 where nothing was. */
    long lastBefore(Instant instant);
}
