package health.waymark.plan.query;

import health.waymark.plan.state.Entry;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.time.Instant;

/** The score of the greatest effective time. */
public record LatestView(BigDecimal value, Scale scale, Instant effectiveAt, Instant recordedAt) {
    static LatestView of(Entry entry) {
        return new LatestView(entry.value(), entry.scale(), entry.effectiveAt(), entry.recordedAt());
    }
}
