package health.waymark.eventlog;

import health.waymark.evidence.event.EvidenceEvent;
import health.waymark.plan.event.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/** Evidence on its way into the log, many at once. */
public final class EvidenceLog {
    private static final int TRIES = 20;

    private final StoredEvents reader;
    private final LogStorage storage;

    public EvidenceLog(StoredEvents reader, LogStorage storage) {
        this.reader = reader;
        this.storage = storage;
    }

    /** Something seen: an event with who caused it and when. */
    public record Witnessed(UUID id, EvidenceEvent event, Provenance by, Instant at) {}

    /** What goes into one organisation's stream in one append. It can be tried again until it is known to be there. */
    public static final class Batch {
        private static final long NOWHERE = -1;

        private final String organisation;
        private final List<Witnessed> witnessed;
        private long tried = NOWHERE;

        public Batch(String organisation, List<Witnessed> witnessed) {
            this.organisation = organisation;
            this.witnessed = List.copyOf(witnessed);
        }

        private List<DomainEventMessage<?>> from(long sequence) {
            tried = sequence;
            List<DomainEventMessage<?>> messages = new ArrayList<>();
            for (Witnessed one : witnessed) {
                messages.add(new GenericDomainEventMessage<>(
                        EvidenceStream.TYPE,
                        EvidenceStream.of(organisation),
                        sequence + messages.size(),
                        one.event(),
                        ProvenanceMetaData.of(one.by(), one.at()),
                        one.id().toString(),
                        one.at()));
            }
            return messages;
        }
    }

    /** Returns when it is durable, once however often it is tried. */
    public void append(Batch batch) {
        for (int tries = 1; ; tries++) {
            if (batch.witnessed.isEmpty() || isThere(batch)) {
                return;
            }
            String stream = EvidenceStream.of(batch.organisation);
            long sequence = reader.lastSequence(stream).map(last -> last + 1).orElse(0L);
            try {
                storage.append(batch.from(sequence), new Ticket());
                return;
            } catch (ConcurrencyException lost) {
                batch.tried = Batch.NOWHERE;
                if (tries == TRIES) {
                    throw lost;
                }
            }
        }
    }

    /** After an append that nobody confirmed: whether it was made all the same. */
    private boolean isThere(Batch batch) {
        return batch.tried != Batch.NOWHERE
                && reader.stream(EvidenceStream.of(batch.organisation), batch.tried, batch.tried).stream()
                        .anyMatch(event ->
                                event.id().equals(batch.witnessed.get(0).id()));
    }
}
