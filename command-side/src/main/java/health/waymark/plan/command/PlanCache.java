package health.waymark.plan.command;

import com.github.benmanes.caffeine.cache.Caffeine;
import health.waymark.plan.state.KeptPlans;
import java.time.Duration;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;

/**
 * Plans as the last command left them, so that the next need not read the whole stream. Axon drops what a command failed
 * on; what another process appended meanwhile shows when the log refuses to append, or before anyone is refused.
 */
final class PlanCache implements Cache {
    private static final long EVENTS = KeptPlans.events();

    private static final AggregateModel<Plan> MODEL = AnnotatedAggregateMetaModelFactory.inspectAggregate(Plan.class);

    private final ConcurrentMap<Object, Object> plans = Caffeine.newBuilder()
            .maximumWeight(EVENTS)
            .weigher((Object id, Object entry) -> weight(entry))
            .expireAfterAccess(Duration.ofMinutes(10))
            .build()
            .asMap();

    private static int weight(Object entry) {
        @SuppressWarnings("unchecked") // nothing else is put here
        AggregateCacheEntry<Plan> plan = (AggregateCacheEntry<Plan>) entry;
        Long last = plan.recreateAggregate(MODEL, null, NoSnapshotTriggerDefinition.INSTANCE)
                .version();
        return last == null ? 1 : (int) Math.min(last + 1, EVENTS);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
    public <K, V> @Nullable V get(K id) {
        return (V) plans.get(id);
    }

    @Override
    public void put(Object id, Object entry) {
        plans.put(id, entry);
    }

    @Override
    public boolean putIfAbsent(Object id, Object entry) {
        return plans.putIfAbsent(id, entry) == null;
    }

    @Override
    public boolean remove(Object id) {
        return plans.remove(id) != null;
    }

    @Override
    public boolean containsKey(Object id) {
        return plans.containsKey(id);
    }

    /** Nobody listens here. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("Nothing is told of what is cached.");
    }
}
