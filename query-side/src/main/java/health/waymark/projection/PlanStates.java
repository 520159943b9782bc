package health.waymark.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import health.waymark.eventlog.EventLog;
import health.waymark.plan.state.PlanState;
import java.time.ZoneId;

/**
 * Plans as far as they are folded. A kept state is used only where the next event is the very next version, so it never
 * matters who folded the plan in the meantime or whether a transaction came to nothing.
 */
final class PlanStates {
    private static final int KEPT = 2_000;

    private final EventLog log;
    private final ZoneId zone;
    private final Cache<String, PlanState> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    PlanStates(EventLog log, ZoneId zone) {
        this.log = log;
        this.zone = zone;
    }

    /** The plan as it stood before a version, to be folded on. */
    PlanState before(String plan, long version) {
        PlanState state = kept.getIfPresent(plan);
        if (state == null || state.version() != version - 1) {
            state = folded(plan, version - 1);
            kept.put(plan, state);
        }
        return state;
    }

    private PlanState folded(String plan, long upToVersion) {
        PlanState state = new PlanState(zone);
        if (upToVersion > 0) {
            log.stream(plan, upToVersion).forEach(state::apply);
        }
        return state;
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
