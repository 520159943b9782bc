package health.waymark.projection;

import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.EvidenceStream;
import health.waymark.eventlog.OperatorStream;
import health.waymark.eventlog.PlanStream;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import health.waymark.processing.BatchInvoker;
import health.waymark.processing.Batches;
import health.waymark.processing.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds a batch of events into rows, inside the transaction that moves the token. All plans go in one write, each with
 * what lies beside it; where that fails they go one by one, and only the plan that cannot be taken is parked.
 */
final class BatchFold implements Batches {
    private final List<Projection> projections;
    private final PlanStates states;
    private final Parking parking;
    private final Arrivals arrivals;
    private final Destination tables;
    private final TransactionTemplate savepoint;

    BatchFold(
            List<Projection> projections,
            PlanStates states,
            Parking parking,
            Arrivals arrivals,
            Destination tables,
            PlatformTransactionManager transactions) {
        this.projections = projections;
        this.states = states;
        this.parking = parking;
        this.arrivals = arrivals;
        this.tables = tables;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public void take(List<DomainEventMessage<?>> batch) {
        takePlans(batch.stream()
                .filter(event -> !OperatorStream.holds(event) && !EvidenceStream.holds(event))
                .toList());
        // Last: what is decided about a parked plan comes after the event it was parked for.
        batch.stream().filter(OperatorStream::holds).forEach(parking::decided);
    }

    private void takePlans(List<DomainEventMessage<?>> batch) {
        Map<String, List<DomainEventMessage<?>>> byPlan =
                batch.stream().collect(Collectors.groupingBy(BatchFold::plan, LinkedHashMap::new, Collectors.toList()));
        Set<String> parked = parking.among(byPlan.keySet());
        byPlan.keySet().removeAll(parked);
        if (byPlan.isEmpty() || taken(byPlan)) {
            return;
        }
        byPlan.forEach((plan, events) -> {
            if (!taken(Map.of(plan, events))) {
                upToTheCulprit(plan, events);
            }
        });
    }

    private static String plan(DomainEventMessage<?> event) {
        return PlanStream.plan(event.getAggregateIdentifier());
    }

    /** Takes what comes before the event that cannot be taken, at once: into new tables a plan's rows go only once. */
    private void upToTheCulprit(String plan, List<DomainEventMessage<?>> events) {
        Culprit culprit = Culprit.among(events.size(), first -> attempt(plan, events.subList(0, first)));
        int good = culprit == null ? events.size() : culprit.place();
        if (good > 0) {
            take(Map.of(plan, events.subList(0, good)));
        }
        if (culprit != null) {
            parking.park(plan, events.get(good), culprit.cause());
        }
    }

    /** Why events of a plan cannot be taken; null where they can, of which nothing stays. */
    private @Nullable RuntimeException attempt(String plan, List<DomainEventMessage<?>> events) {
        try {
            savepoint.executeWithoutResult(status -> {
                write(Map.of(plan, events));
                status.setRollbackOnly();
            });
            states.forget(plan);
            return null;
        } catch (RuntimeException failure) {
            onlyTheEvents(plan, failure);
            return failure;
        }
    }

    private boolean taken(Map<String, List<DomainEventMessage<?>>> byPlan) {
        try {
            take(byPlan);
            return true;
        } catch (RuntimeException failure) {
            byPlan.keySet().forEach(plan -> onlyTheEvents(plan, failure));
            return false;
        }
    }

    /** After a failure that was not the database's: what was folded came to nothing. */
    private void onlyTheEvents(String plan, RuntimeException failure) {
        states.forget(plan);
        if (Failure.passes(failure)) {
            throw failure;
        }
    }

    private void take(Map<String, List<DomainEventMessage<?>>> byPlan) {
        savepoint.executeWithoutResult(status -> write(byPlan));
    }

    private void write(Map<String, List<DomainEventMessage<?>>> byPlan) {
        List<Projection.Collector> collectors =
                projections.stream().map(Projection::collect).toList();
        if (byPlan.size() > 1) {
            fetch(byPlan);
        }
        byPlan.forEach((plan, events) -> {
            PlanState state = before(plan, events.get(0));
            for (DomainEventMessage<?> event : events) {
                step(collectors, state, EventLog.recorded(event));
            }
        });
        collectors.forEach(collector -> collector.write(tables));
    }

    private void fetch(Map<String, List<DomainEventMessage<?>>> byPlan) {
        Map<String, Long> versions = new LinkedHashMap<>();
        long from = Long.MAX_VALUE;
        for (Map.Entry<String, List<DomainEventMessage<?>>> plan : byPlan.entrySet()) {
            DomainEventMessage<?> first = plan.getValue().get(0);
            from = Math.min(from, BatchInvoker.position(first));
            if (isOwn(first)) {
                versions.put(plan.getKey(), first.getSequenceNumber());
            }
        }
        states.fetch(versions, from);
    }

    private static boolean isOwn(DomainEventMessage<?> event) {
        return PlanStream.OWN.type().equals(event.getType());
    }

    private PlanState before(String plan, DomainEventMessage<?> first) {
        return isOwn(first)
                ? states.before(plan, first.getSequenceNumber() + 1)
                : states.before(new PlanId(UUID.fromString(plan)), BatchInvoker.position(first));
    }

    /** Replaces all rows of one plan by those that everything about it makes. */
    void refold(String plan, List<Recorded> everything) {
        states.forget(plan);
        savepoint.executeWithoutResult(status -> {
            projections.forEach(projection -> tables.jdbc()
                    .sql("delete from read_model." + projection.table() + " where plan_id = ?::uuid")
                    .param(plan)
                    .update());
            List<Projection.Collector> collectors =
                    projections.stream().map(Projection::collect).toList();
            PlanState state = states.empty();
            everything.forEach(event -> step(collectors, state, event));
            collectors.forEach(collector -> collector.write(tables));
        });
    }

    private static void step(List<Projection.Collector> collectors, PlanState state, Recorded event) {
        if (PlanStream.holding(event.event()) != PlanStream.OWN) {
            collectors.forEach(collector -> collector.beside(state, event));
            return;
        }
        if (event.version() != state.version() + 1) {
            throw new IllegalStateException("A plan's events must come without a gap.");
        }
        collectors.forEach(collector -> collector.before(state, event));
        state.apply(event);
        collectors.forEach(collector -> collector.after(state, event));
    }

    @Override
    public void forget(List<DomainEventMessage<?>> batch) {
        batch.forEach(event -> states.forget(plan(event)));
    }

    @Override
    public void committed() {
        arrivals.announce();
    }
}
