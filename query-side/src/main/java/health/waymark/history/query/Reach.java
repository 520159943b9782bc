package health.waymark.history.query;

import health.waymark.plan.query.Point;
import health.waymark.plan.query.Seen;
import health.waymark.plan.state.Recorded;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** How much of a plan's history there is to be seen: the events that made the plan what is seen, and what lies beside it. */
public record Reach(String condition, Map<String, Object> values) {
    /** All of it. */
    public static final Reach ALL = new Reach("", Map.of());

    /** What moved the plan's version. */
    public static final Reach CHANGES = new Reach(" and type not in (:beside)", Map.of("beside", HistoryEntry.BESIDE));

    /** As much as there is to the plan from its vantage. */
    public static Reach of(Seen seen) {
        StringBuilder condition = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        Point known = seen.vantage().known();
        if (known != null && known.instant() != null) {
            condition.append(" and recorded_at <= :knownAt");
            values.put("knownAt", timestamp(known.instant()));
        } else if (!seen.last()) {
            condition.append(" and position <= :known");
            values.put("known", seen.plan().position());
        }
        Instant trueBy = seen.vantage().trueBy();
        if (trueBy != null) {
            condition.append(" and (position = any (:held) or type in (:beside) and effective_at <= :trueBy)");
            values.put("held", seen.held().stream().map(Recorded::position).toArray(Long[]::new));
            values.put("beside", HistoryEntry.BESIDE);
            values.put("trueBy", timestamp(trueBy));
        }
        return new Reach(condition.toString(), values);
    }

    /** No finer than rows have it, so that nothing is rounded into the next day. */
    private static Timestamp timestamp(Instant instant) {
        return Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS));
    }
}
