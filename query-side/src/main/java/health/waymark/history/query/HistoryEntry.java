package health.waymark.history.query;

import health.waymark.plan.event.Reason;
import health.waymark.query.LeftOutWhenAbsent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of a plan for whoever asks what happened.
 *
 * @param lifecycle its ISO 21089 code
 * @param late recorded more than 24 hours after the fact
 * @param words what happened, in one sentence or two
 */
public record HistoryEntry(
        UUID id,
        long position,
        long version,
        String type,
        String lifecycle,
        Instant recordedAt,
        Instant effectiveAt,
        boolean late,
        Actor actor,
        String purposeOfUse,
        @LeftOutWhenAbsent @Nullable Reason reason,
        String words,
        List<Change> changes,
        UUID commandId,
        String correlationId) {

    /** @param onBehalfOf whom the actor said it acts for */
    public record Actor(
            String id,
            String name,
            String role,
            @LeftOutWhenAbsent @Nullable String onBehalfOf) {}
}
