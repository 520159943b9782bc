package health.waymark.eventlog;

import health.waymark.operate.event.OperatorEvent;
import health.waymark.plan.event.LoggedEvent;
import health.waymark.plan.event.PlanEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** The log as Axon's storage engine. Appending blocks until the events are durable. */
public final class PostgresEventStorage implements EventStorageEngine, AutoCloseable {
    private final LogReader reader;
    private final EventCodec codec;
    private final GroupCommit writer;
    private volatile Runnable onAppend = () -> {};

    PostgresEventStorage(LogReader reader, EventCodec codec, GroupCommit writer) {
        this.reader = reader;
        this.codec = codec;
        this.writer = writer;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        append(events, CurrentUnitOfWork.isStarted() ? Ticket.of(CurrentUnitOfWork.get()) : new Ticket());
    }

    /** Runs it after each append through here. */
    void onAppend(Runnable listener) {
        onAppend = listener;
    }

    /** Returns the place of the last of them. */
    long append(List<? extends EventMessage<?>> events, Ticket ticket) {
        Append append = new Append(events.stream().map(this::stored).toList(), ticket);
        writer.submit(append);
        try {
            append.done().join();
            onAppend.run();
            return ticket.position();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw e;
        }
    }

    private StoredEvent stored(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)
                || !(message.getPayload() instanceof LoggedEvent payload)) {
            throw new IllegalArgumentException("The log takes events that it knows and no others.");
        }
        if (!stream(payload).equals(event.getAggregateIdentifier())) {
            throw new IllegalArgumentException("An event goes into the stream of its kind, and of its plan.");
        }
        return new StoredEvent(
                0,
                UUID.fromString(event.getIdentifier()),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                EventTypes.name(payload.getClass()),
                EventTypes.revision(payload.getClass()),
                Instant.EPOCH,
                codec.write(payload),
                codec.writeMetadata(event.getMetaData()));
    }

    private static String stream(LoggedEvent event) {
        if (event instanceof OperatorEvent operation) {
            return OperatorStream.of(operation);
        }
        PlanEvent about = (PlanEvent) event;
        return PlanStream.holding(about).of(about.planId());
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        long position = after == null ? 0 : after.position().orElse(0);
        return reader.after(position)
                .map(event -> new GenericTrackedDomainEventMessage<>(
                        new GlobalSequenceTrackingToken(event.position()), message(event)));
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequence) {
        return DomainEventStream.of(
                reader.stream(stream, firstSequence, Long.MAX_VALUE).stream().map(this::message));
    }

    private DomainEventMessage<LoggedEvent> message(StoredEvent event) {
        return new GenericDomainEventMessage<>(
                event.streamType(),
                event.stream(),
                event.sequence(),
                new StoredMessage(event, codec),
                event.recordedAt());
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException(
                "Waymark keeps no snapshots: a snapshot would be a copy of the record.");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return reader.lastSequence(stream);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(reader.lastBefore(instant));
    }

    /** Whether appends still come to an end. */
    boolean writes() {
        return writer.moves();
    }

    @Override
    public void close() {
        writer.close();
    }
}
