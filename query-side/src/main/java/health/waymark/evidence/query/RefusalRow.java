package health.waymark.evidence.query;

import health.waymark.plan.event.PlanId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refused command as its row has it, or a number of them. */
record RefusalRow(
        long position,
        UUID eventId,
        String organisation,
        Instant happenedAt,
        String actorId,
        String actorName,
        String actorRole,
        @Nullable String onBehalfOf,
        String purposeOfUse,
        String correlationId,
        @Nullable String commandType,
        @Nullable PlanId planId,
        String code,
        @Nullable Integer status,
        long count) {
    /** The code of those that were counted only. */
    static final String OMITTED = "omitted";
}
