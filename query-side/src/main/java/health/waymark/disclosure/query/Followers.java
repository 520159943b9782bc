package health.waymark.disclosure.query;

import health.waymark.plan.event.PlanId;
import health.waymark.projection.ParkedPlan;
import health.waymark.projection.Projections;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those that follow the log: what they have taken is what a report can show. */
final class Followers {
    private static final long MILLISECONDS_BETWEEN_LOOKS = 50;

    private final Projections plans;
    private final JdbcClient jdbc;

    Followers(Projections plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /** Waits until plans and evidence are shown up to a position; false if they aren't in time. */
    boolean await(long position, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (plans.position() < position || evidence() < position) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        }
        return true;
    }

    /** Those of some plans whose views stand still before an event that they can't take. */
    List<String> parked(Collection<PlanId> of) {
        Set<String> parked = plans.parked().stream().map(ParkedPlan::planId).collect(Collectors.toSet());
        return of.stream().map(PlanId::toString).filter(parked::contains).toList();
    }

    private long evidence() {
        return jdbc.sql("select coalesce(min(position), 0) from evidence.token where processor = 'evidence'")
                .query(Long.class)
                .single();
    }
}
