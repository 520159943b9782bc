package health.waymark.history.query;

import health.waymark.eventlog.EventTypes;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Provenance;
import health.waymark.plan.state.Recorded;
import health.waymark.query.ViewJson;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as its row has it. */
record HistoryRow(
        PlanId planId,
        long version,
        String organisation,
        long position,
        UUID eventId,
        String type,
        String lifecycle,
        Instant recordedAt,
        Instant effectiveAt,
        boolean late,
        String actorId,
        String actorName,
        String actorRole,
        @Nullable String onBehalfOf,
        String purposeOfUse,
        @Nullable String reasonCode,
        @Nullable String reasonText,
        UUID commandId,
        String correlationId,
        String words,
        String changes) {
    /** @param version the plan's, which an event beside it doesn't move */
    static HistoryRow of(Recorded event, long version, Told told) {
        Class<?> type = event.event().getClass();
        Provenance by = event.by();
        return new HistoryRow(
                event.event().planId(),
                version,
                by.organisation(),
                event.position(),
                event.id(),
                EventTypes.name(type),
                EventTypes.lifecycle(type).code(),
                event.recordedAt(),
                event.effectiveAt(),
                event.late(),
                by.actorId(),
                by.actorName(),
                by.actorRole(),
                by.onBehalfOf(),
                by.purposeOfUse(),
                by.reasonCode(),
                by.reasonText(),
                by.commandId(),
                by.correlationId(),
                told.words(),
                ViewJson.MAPPER.writeValueAsString(told.changes()));
    }
}
