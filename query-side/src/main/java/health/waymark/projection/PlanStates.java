package health.waymark.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import health.waymark.eventlog.EventLog;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.KeptPlans;
import health.waymark.plan.state.PlanState;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Plans as far as they are folded. A kept state is used only where the next event is the very next version, so it never
 * matters who folded the plan in the meantime or whether a transaction came to nothing.
 */
final class PlanStates {
    /** Events read together, give or take a plan. */
    private static final long AT_ONCE = 10_000;

    private final EventLog log;
    private final ZoneId zone;
    private final Cache<String, PlanState> kept = Caffeine.newBuilder()
            .maximumWeight(KeptPlans.events())
            .weigher(PlanStates::weight)
            .build();

    PlanStates(EventLog log, ZoneId zone) {
        this.log = log;
        this.zone = zone;
    }

    /** The plan as it stood before a version, to be folded on. */
    PlanState before(String plan, long version) {
        PlanState state = kept.getIfPresent(plan);
        if (state == null || state.version() != version - 1) {
            state = folded(plan, version - 1);
        }
        kept.put(plan, state); // again even if it was there: it has grown, and is weighed when put
        return state;
    }

    /**
     * Makes ready those of the plans that aren't kept as they stood, reading many at once.
     *
     * @param versions each plan's, before its next event
     * @param position of the first of these events
     */
    void fetch(Map<String, Long> versions, long position) {
        List<String> missing = new ArrayList<>();
        long events = 0;
        for (Map.Entry<String, Long> plan : versions.entrySet()) {
            if (plan.getValue() > 0 && !isKept(plan.getKey(), plan.getValue())) {
                missing.add(plan.getKey());
                events += plan.getValue();
            }
            if (events > AT_ONCE) {
                read(missing, position);
                missing.clear();
                events = 0;
            }
        }
        if (!missing.isEmpty()) {
            read(missing, position);
        }
    }

    private void read(List<String> plans, long position) {
        log.before(plans, position).forEach((plan, events) -> {
            PlanState state = empty();
            events.forEach(state::apply);
            kept.put(plan, state);
        });
    }

    private boolean isKept(String plan, long version) {
        PlanState state = kept.getIfPresent(plan);
        return state != null && state.version() == version;
    }

    private static int weight(String plan, PlanState state) {
        return (int) state.version() + 1;
    }

    private PlanState folded(String plan, long upToVersion) {
        PlanState state = empty();
        if (upToVersion > 0) {
            log.stream(plan, upToVersion).forEach(state::apply);
        }
        return state;
    }

    /** The plan as it stood before an event beside it, which doesn't say which version that was. */
    PlanState before(PlanId plan, long position) {
        return before(plan.toString(), log.versionBefore(plan, position) + 1);
    }

    PlanState empty() {
        return new PlanState(zone);
    }

    void forget(String plan) {
        kept.invalidate(plan);
    }

    void forgetAll() {
        kept.invalidateAll();
    }
}
