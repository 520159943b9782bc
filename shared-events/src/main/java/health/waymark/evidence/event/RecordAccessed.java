package health.waymark.evidence.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was shown something of the record.
 *
 * @param address of what they were shown, with placeholders, such as {@code /api/plans/{planId}/history}
 * @param planId the one plan it showed; none where it was a list
 * @param parameters what they asked for beside it; of what may say something of a client only that it was given
 * @param breakGlass true where the plan was closed to them, and they opened it for the reason in the metadata
 */
@Event(name = "RecordAccessed", revision = 1, lifecycle = Lifecycle.ACCESS)
public record RecordAccessed(
        AccessKind kind,
        String address,
        @Nullable PlanId planId,
        Map<String, String> parameters,
        @Nullable Boolean breakGlass)
        implements EvidenceEvent {

    public RecordAccessed {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /** A look at what was open to them. */
    public RecordAccessed(AccessKind kind, String address, @Nullable PlanId planId, Map<String, String> parameters) {
        this(kind, address, planId, parameters, null);
    }

    public boolean brokeGlass() {
        return Boolean.TRUE.equals(breakGlass);
    }

    @Override
    public EvidenceKind evidenceOf() {
        return EvidenceKind.ACCESS;
    }
}
