package health.waymark.projection;

import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.EventTypes;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds a batch of events into rows, inside the transaction that moves the token. All plans go in one write; where that
 * fails they go one by one, and only the plan that cannot be taken is parked.
 */
final class BatchFold {
    private static final Logger log = LoggerFactory.getLogger(BatchFold.class);

    private final List<Projection> projections;
    private final PlanStates states;
    private final Parking parking;
    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    BatchFold(
            List<Projection> projections,
            PlanStates states,
            Parking parking,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.projections = projections;
        this.states = states;
        this.parking = parking;
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void fold(List<DomainEventMessage<?>> batch) {
        Map<String, List<DomainEventMessage<?>>> byPlan = batch.stream()
                .collect(Collectors.groupingBy(
                        DomainEventMessage::getAggregateIdentifier, LinkedHashMap::new, Collectors.toList()));
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

    private void upToTheCulprit(String plan, List<DomainEventMessage<?>> events) {
        for (DomainEventMessage<?> event : events) {
            try {
                take(Map.of(plan, List.of(event)));
            } catch (RuntimeException cause) {
                onlyTheEvents(plan, cause);
                park(plan, event, cause);
                return;
            }
        }
    }

    private void park(String plan, DomainEventMessage<?> event, RuntimeException cause) {
        Class<?> type = event.getPayloadType();
        String name = type.isInterface() ? "unknown" : EventTypes.name(type);
        long position = FoldingInvoker.position(event);
        parking.park(plan, position, event.getSequenceNumber() + 1, name, cause);
        log.error(
                "Parked a plan: event {} at position {} could not be taken: {}", name, position, Failure.named(cause));
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
        savepoint.executeWithoutResult(status -> {
            List<Projection.Collector> collectors =
                    projections.stream().map(Projection::collect).toList();
            byPlan.forEach((plan, events) -> {
                PlanState state = states.before(plan, events.get(0).getSequenceNumber() + 1);
                for (DomainEventMessage<?> event : events) {
                    step(collectors, state, EventLog.recorded(event));
                }
            });
            collectors.forEach(collector -> collector.write(jdbc));
        });
    }

    /** Replaces all rows of one plan by those its whole stream makes. */
    void refold(String plan, List<Recorded> stream) {
        states.forget(plan);
        savepoint.executeWithoutResult(status -> {
            projections.forEach(
                    projection -> jdbc.sql("delete from read_model." + projection.table() + " where plan_id = ?::uuid")
                            .param(plan)
                            .update());
            List<Projection.Collector> collectors =
                    projections.stream().map(Projection::collect).toList();
            PlanState state = states.empty();
            stream.forEach(event -> step(collectors, state, event));
            collectors.forEach(collector -> collector.write(jdbc));
        });
    }

    private static void step(List<Projection.Collector> collectors, PlanState state, Recorded event) {
        if (event.version() != state.version() + 1) {
            throw new IllegalStateException("A plan's events must come without a gap.");
        }
        collectors.forEach(collector -> collector.before(state, event));
        state.apply(event);
        collectors.forEach(collector -> collector.after(state, event));
    }

    void forget(List<DomainEventMessage<?>> batch) {
        batch.forEach(event -> states.forget(event.getAggregateIdentifier()));
    }
}
