package health.waymark.projection;

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
 * Gathers what Axon hands over event by event and folds it when the batch is about to commit. Every event goes to every
 * segment, which takes the plans that fall to it: so each segment's token moves with each batch, and the least of them
 * says how far the read model has come.
 */
final class FoldingInvoker implements EventHandlerInvoker {
    private final BatchFold fold;
    private final Runnable committed;

    FoldingInvoker(BatchFold fold, Runnable committed) {
        this.fold = fold;
        this.committed = committed;
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        List<DomainEventMessage<?>> batch = batch(CurrentUnitOfWork.get().root());
        if (message instanceof DomainEventMessage<?> event && segment.matches(event.getAggregateIdentifier())) {
            batch.add(event);
        }
    }

    private List<DomainEventMessage<?>> batch(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getOrComputeResource(FoldingInvoker.class.getName(), key -> {
            List<DomainEventMessage<?>> batch = new ArrayList<>();
            unitOfWork.onPrepareCommit(work -> {
                if (!batch.isEmpty()) {
                    fold.fold(batch);
                }
            });
            unitOfWork.onRollback(work -> fold.forget(batch));
            unitOfWork.afterCommit(work -> committed.run());
            return batch;
        });
    }

    static long position(EventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(0)
                : 0;
    }

    @Override
    public boolean supportsReset() {
        return false; // a rebuild goes through Projections, which empties the tables too
    }
}
