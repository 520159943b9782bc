package health.waymark.eventlog;

import health.waymark.disclosure.event.DisclosureRecorded;
import health.waymark.plan.event.Provenance;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/** That something of a plan was taken away, on its way into the log: once a package and plan, however often it is tried. */
public final class DisclosureLog {
    private static final int TRIES = 20;

    private final StoredEvents reader;
    private final LogStorage storage;
    private final EventCodec codec;

    public DisclosureLog(StoredEvents reader, LogStorage storage, EventCodec codec) {
        this.reader = reader;
        this.storage = storage;
        this.codec = codec;
    }

    /** Returns when it is durable; does nothing where the plan's stream has this package already. */
    public void append(DisclosureRecorded disclosure, Provenance by) {
        String stream = PlanStream.DISCLOSURES.of(disclosure.planId());
        for (int tries = 1; ; tries++) {
            List<StoredEvent> there = reader.stream(stream, 0, Long.MAX_VALUE);
            if (there.stream().anyMatch(event -> isOf(disclosure, event))) {
                return;
            }
            var message = new GenericDomainEventMessage<>(
                    PlanStream.DISCLOSURES.type(),
                    stream,
                    (long) there.size(),
                    disclosure,
                    ProvenanceMetaData.of(by, null));
            try {
                storage.append(List.of(message), new Ticket());
                return;
            } catch (ConcurrencyException lost) {
                if (tries == TRIES) {
                    throw lost;
                }
            }
        }
    }

    private boolean isOf(DisclosureRecorded disclosure, StoredEvent event) {
        return codec.read(event.type(), event.revision(), event.payload()) instanceof DisclosureRecorded recorded
                && recorded.packageId().equals(disclosure.packageId());
    }
}
