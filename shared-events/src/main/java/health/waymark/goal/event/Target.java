package health.waymark.goal.event;

import health.waymark.plan.event.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, where it starts, where it should get and by when (FHIR Goal.target). Values are in {@code unit}.
 * Plans taken over from other systems may lack parts; activation and lint L2 name them.
 */
public record Target(
        @Nullable Code measure,
        @Nullable BigDecimal baseline,
        @Nullable Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable LocalDate due) {

    /** Measure, comparator, value and due date are all there. */
    public boolean complete() {
        return measure != null && comparator != null && value != null && due != null;
    }

    /** Whether a score has reached this target; false while the target has no value. */
    public boolean metBy(BigDecimal score) {
        if (value == null || comparator == null) {
            return false;
        }
        int order = score.compareTo(value);
        return switch (comparator) {
            case LE -> order <= 0;
            case GE -> order >= 0;
            case EQ -> order == 0;
        };
    }
}
