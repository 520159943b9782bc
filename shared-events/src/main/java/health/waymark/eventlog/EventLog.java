package health.waymark.eventlog;

import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.Recorded;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;

/** The log for those who fold it: plans' streams, and those beside them, as recorded events. */
public final class EventLog {
    private final StoredEvents reader;
    private final EventCodec codec;
    private final LogMessages messages;

    public EventLog(StoredEvents reader, EventCodec codec) {
        this.reader = reader;
        this.codec = codec;
        this.messages = new LogMessages(codec);
    }

    /** All of a plan's events, in order; empty where there is no such plan. */
    public List<Recorded> stream(String planId) {
        return stream(planId, Long.MAX_VALUE);
    }

    /** A plan's events up to a version, that one included. */
    public List<Recorded> stream(String planId, long upToVersion) {
        return reader.stream(planId, 0, upToVersion - 1).stream()
                .map(this::recorded)
                .toList();
    }

    /** What a stream beside the plan's own holds of it, in order. */
    public List<Recorded> stream(PlanStream kind, PlanId plan) {
        return reader.stream(kind.of(plan), 0, Long.MAX_VALUE).stream()
                .map(this::recorded)
                .toList();
    }

    /** Everything about a plan, its own stream and those beside it, along positions. */
    public List<Recorded> everything(PlanId plan) {
        return Stream.of(PlanStream.values())
                .flatMap(kind -> stream(kind, plan).stream())
                .sorted(Comparator.comparingLong(Recorded::position))
                .toList();
    }

    /** Plans' own events before a position, in order; nothing of a plan that has none. */
    public Map<String, List<Recorded>> before(Collection<String> plans, long position) {
        return reader.streams(plans, position - 1).stream()
                .collect(Collectors.groupingBy(
                        StoredEvent::stream, Collectors.mapping(this::recorded, Collectors.toList())));
    }

    /** Everything about some plans up to a position, that one included, as those who follow the log get it. */
    public List<DomainEventMessage<?>> messages(Collection<PlanId> plans, long upTo) {
        List<String> streams =
                plans.stream().flatMap(plan -> streams(plan).stream()).toList();
        return reader.streams(streams, upTo).stream()
                .<DomainEventMessage<?>>map(messages::tracked)
                .toList();
    }

    /** Its own stream and those beside it, what operators did about it among them. */
    public static List<String> streams(PlanId plan) {
        return Stream.concat(
                        Stream.of(PlanStream.values()).map(kind -> kind.of(plan)), Stream.of(OperatorStream.of(plan)))
                .toList();
    }

    /** The version a plan had right before a position. */
    public long versionBefore(PlanId plan, long position) {
        return reader.countBefore(PlanStream.OWN.of(plan), position);
    }

    /** The last position committed. */
    public long head() {
        return reader.head();
    }

    /** When the last event was recorded; the epoch while there is none. */
    public Instant headRecordedAt() {
        return reader.headRecordedAt();
    }

    /** When the first event after a position was recorded; empty at the head. */
    public Optional<Instant> recordedAfter(long position) {
        return reader.recordedAfter(position);
    }

    /**
     * The plans that something was recorded about after one position and up to another.
     *
     * @param after exclusive
     * @param upTo inclusive
     */
    public List<Touched> touched(long after, long upTo) {
        return reader.touched(after, upTo);
    }

    /** @param entered whether by an event of the plan's own stream */
    public record Touched(PlanId id, boolean entered) {}

    private Recorded recorded(StoredEvent event) {
        MetaData metaData = MetaData.from(codec.readMetadata(event.metadata()));
        return new Recorded(
                event.id(),
                (PlanEvent) codec.read(event.type(), event.revision(), event.payload()),
                event.sequence() + 1,
                event.position(),
                event.recordedAt(),
                ProvenanceMetaData.effectiveAt(metaData),
                ProvenanceMetaData.provenance(metaData));
    }

    /** A message about a plan, out of the log or on its way into it (then without a position). */
    public static Recorded recorded(EventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        long position = message instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(0)
                : 0;
        return new Recorded(
                UUID.fromString(event.getIdentifier()),
                (PlanEvent) event.getPayload(),
                event.getSequenceNumber() + 1,
                position,
                event.getTimestamp(),
                ProvenanceMetaData.effectiveAt(event.getMetaData()),
                ProvenanceMetaData.provenance(event.getMetaData()));
    }
}
