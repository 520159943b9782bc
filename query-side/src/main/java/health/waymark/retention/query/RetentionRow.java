package health.waymark.retention.query;

import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanState;
import health.waymark.retention.Kept;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What of a plan its retention hangs on, as its row has it. */
record RetentionRow(
        PlanId planId,
        String organisation,
        long version,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate majorOn,
        boolean held) {

    static RetentionRow of(PlanState plan) {
        Kept kept = Kept.of(plan);
        return new RetentionRow(
                plan.id(), plan.organisation(), plan.version(), kept.endedOn(), kept.majorOn(), kept.held());
    }
}
