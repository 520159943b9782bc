package health.waymark.evidence.query;

import health.waymark.plan.event.PlanId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A look at the record as its row has it, or a number of them. */
record AccessRow(
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
        String kind,
        String address,
        @Nullable PlanId planId,
        String parameters,
        long count,
        boolean brokeGlass,
        @Nullable String reason) {
    /** The kind of those that were counted only. */
    static final String OMITTED = "OMITTED";
}
