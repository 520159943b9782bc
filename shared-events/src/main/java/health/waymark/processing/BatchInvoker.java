package health.waymark.processing;

import health.waymark.eventlog.PlanStream;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Gathers what Axon hands over event by event and passes it on when the batch is about to commit. Every event goes to
 * every segment, which takes the plans that fall to it, with what lies beside them: so each segment's token moves with
 * each batch, and the least of them says how far the processor has come.
 */
public final class BatchInvoker implements EventHandlerInvoker {
    private final Batches batches;

    public BatchInvoker(Batches batches) {
        this.batches = batches;
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        List<DomainEventMessage<?>> batch = batch(CurrentUnitOfWork.get().root());
        if (message instanceof DomainEventMessage<?> event
                && segment.matches(PlanStream.plan(event.getAggregateIdentifier()))) {
            batch.add(event);
        }
    }

    private List<DomainEventMessage<?>> batch(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getOrComputeResource(BatchInvoker.class.getName(), key -> {
            List<DomainEventMessage<?>> batch = new ArrayList<>();
            unitOfWork.onPrepareCommit(work -> {
                if (!batch.isEmpty()) {
                    batches.take(batch);
                }
            });
            unitOfWork.onRollback(work -> batches.forget(batch));
            unitOfWork.afterCommit(work -> batches.committed());
            return batch;
        });
    }

    /** A message's place in the log. */
    public static long position(EventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(0)
                : 0;
    }

    @Override
    public boolean supportsReset() {
        return false; // a rebuild empties the tables too, so it is for whoever has them
    }
}
