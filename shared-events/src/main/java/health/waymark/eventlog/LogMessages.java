package health.waymark.eventlog;

import health.waymark.evidence.event.EvidenceEvent;
import health.waymark.operate.event.OperatorEvent;
import health.waymark.plan.event.LoggedEvent;
import health.waymark.plan.event.PlanEvent;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;

/** Axon's messages as they are stored, and stored events as Axon's messages. */
public final class LogMessages {
    private final EventCodec codec;

    public LogMessages(EventCodec codec) {
        this.codec = codec;
    }

    /** A message as it is to be stored; place and time are still to be assigned. */
    public StoredEvent stored(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)
                || !(message.getPayload() instanceof LoggedEvent payload)) {
            throw new IllegalArgumentException("The log takes events that it knows and no others.");
        }
        if (!stream(payload, event.getMetaData()).equals(event.getAggregateIdentifier())) {
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

    private static String stream(LoggedEvent event, MetaData metaData) {
        if (event instanceof EvidenceEvent) {
            return EvidenceStream.of(ProvenanceMetaData.provenance(metaData).organisation());
        }
        if (event instanceof OperatorEvent operation) {
            return OperatorStream.of(
                    operation, ProvenanceMetaData.provenance(metaData).organisation());
        }
        PlanEvent about = (PlanEvent) event;
        return PlanStream.holding(about).of(about.planId());
    }

    /** A stored event as a message of its stream. */
    public DomainEventMessage<LoggedEvent> of(StoredEvent event) {
        return new GenericDomainEventMessage<>(
                event.streamType(),
                event.stream(),
                event.sequence(),
                new StoredMessage(event, codec),
                event.recordedAt());
    }

    /** A stored event as whoever follows the log gets it. */
    public GenericTrackedDomainEventMessage<LoggedEvent> tracked(StoredEvent event) {
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(event.position()), of(event));
    }
}
