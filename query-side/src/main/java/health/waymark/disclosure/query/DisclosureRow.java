package health.waymark.disclosure.query;

import health.waymark.disclosure.event.DisclosureRecorded;
import health.waymark.disclosure.event.DisclosureScope;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Provenance;
import health.waymark.plan.state.Recorded;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A disclosure as its row has it. */
record DisclosureRow(
        PlanId planId,
        UUID packageId,
        long position,
        String organisation,
        Instant recordedAt,
        String actorId,
        String actorName,
        String actorRole,
        @Nullable String onBehalfOf,
        String purposeOfUse,
        String correlationId,
        DisclosureScope scope,
        @Nullable Instant periodFrom,
        @Nullable Instant periodTo,
        long planVersion,
        String recipient,
        @Nullable String address,
        String description,
        String purpose,
        @Nullable String consent) {

    static DisclosureRow of(Recorded event, DisclosureRecorded disclosed) {
        Provenance by = event.by();
        return new DisclosureRow(
                disclosed.planId(),
                disclosed.packageId(),
                event.position(),
                by.organisation(),
                event.recordedAt(),
                by.actorId(),
                by.actorName(),
                by.actorRole(),
                by.onBehalfOf(),
                by.purposeOfUse(),
                by.correlationId(),
                disclosed.scope(),
                inRows(disclosed.from()),
                inRows(disclosed.to()),
                disclosed.planVersion(),
                disclosed.recipient(),
                disclosed.address(),
                disclosed.description(),
                disclosed.purpose(),
                disclosed.consent());
    }

    /** No finer than rows have it, so that the end of a day isn't rounded into the next. */
    private static @Nullable Instant inRows(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
