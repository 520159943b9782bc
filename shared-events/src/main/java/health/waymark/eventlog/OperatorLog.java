package health.waymark.eventlog;

import health.waymark.operate.event.OperatorEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Provenance;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;

/** What operators did, in the one log that nobody can alter (ADR 0015). */
public final class OperatorLog {
    private static final int TRIES = 20;

    private final StoredEvents reader;
    private final LogStorage storage;
    private final EventCodec codec;

    public OperatorLog(StoredEvents reader, LogStorage storage, EventCodec codec) {
        this.reader = reader;
        this.storage = storage;
        this.codec = codec;
    }

    /** Returns when it is durable: its place in the log. */
    public long append(OperatorEvent event, Provenance by) {
        String stream = OperatorStream.of(event, by.organisation());
        for (int tries = 1; ; tries++) {
            long sequence = reader.lastSequence(stream).map(last -> last + 1).orElse(0L);
            var message = new GenericDomainEventMessage<>(
                    OperatorStream.TYPE, stream, sequence, event, ProvenanceMetaData.of(by, null));
            try {
                return storage.append(List.of(message), new Ticket());
            } catch (ConcurrencyException lost) {
                if (tries == TRIES) {
                    throw lost;
                }
            }
        }
    }

    /** An organisation's, the latest first. */
    public List<Operation> latest(String organisation, long offset, int size) {
        return reader.operations(organisation, offset, size).stream()
                .map(this::operation)
                .toList();
    }

    public long count(String organisation) {
        return reader.countOperations(organisation);
    }

    /** What was done about one plan, the latest first. */
    public List<Operation> about(PlanId plan) {
        List<StoredEvent> stored = reader.stream("operations:" + plan, 0, Long.MAX_VALUE);
        return stored.stream()
                .map(this::operation)
                .sorted((one, other) -> Long.compare(other.position(), one.position()))
                .toList();
    }

    /** What an organisation has decided about itself, in the order in which it did. */
    public List<Operation> settings(String organisation) {
        return reader.stream(OperatorStream.settings(organisation), 0, Long.MAX_VALUE).stream()
                .map(this::operation)
                .toList();
    }

    private Operation operation(StoredEvent event) {
        return new Operation(
                event.id(),
                event.position(),
                event.recordedAt(),
                (OperatorEvent) codec.read(event.type(), event.revision(), event.payload()),
                ProvenanceMetaData.provenance(MetaData.from(codec.readMetadata(event.metadata()))));
    }
}
