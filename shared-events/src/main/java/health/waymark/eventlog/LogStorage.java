package health.waymark.eventlog;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Axon's storage engine with what its contract lacks: where an append came to lie, and when there is more to read. */
public interface LogStorage extends EventStorageEngine {

    /** Appends all or nothing, and returns when they are durable: the place of the last of them. */
    long append(List<? extends EventMessage<?>> events, Ticket ticket);

    /** Runs it after each append through here, and whenever else there may be more to read. */
    void onAppend(Runnable listener);

    @Override
    default void appendEvents(List<? extends EventMessage<?>> events) {
        if (!events.isEmpty()) {
            append(events, CurrentUnitOfWork.isStarted() ? Ticket.of(CurrentUnitOfWork.get()) : new Ticket());
        }
    }

    @Override
    default void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException(
                "Waymark keeps no snapshots: a snapshot would be a copy of the record.");
    }

    @Override
    default Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    default TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }
}
