package health.waymark.processing;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** What becomes of the events of a transaction. */
public interface Batches {

    /** Takes them, inside the transaction that moves the token. */
    void take(List<DomainEventMessage<?>> batch);

    /** The transaction came to nothing. */
    default void forget(List<DomainEventMessage<?>> batch) {}

    /** It is committed. */
    default void committed() {}
}
