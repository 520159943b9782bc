package health.waymark.evidence.query;

import health.waymark.disclosure.event.DisclosureScope;
import health.waymark.history.query.HistoryEntry;
import health.waymark.plan.event.PlanId;
import health.waymark.query.LeftOutWhenAbsent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something of a plan was taken away for somebody.
 *
 * @param packageId of the audit package it is in
 * @param scope what the package was asked for
 * @param planVersion the last version of the plan in it
 * @param consent what allows it, as the clinic refers to it
 */
public record Disclosure(
        long position,
        Instant at,
        PlanId planId,
        UUID packageId,
        DisclosureScope scope,
        @LeftOutWhenAbsent @Nullable Instant from,
        @LeftOutWhenAbsent @Nullable Instant to,
        long planVersion,
        String recipient,
        @LeftOutWhenAbsent @Nullable String address,
        String description,
        String purpose,
        @LeftOutWhenAbsent @Nullable String consent,
        HistoryEntry.Actor actor,
        String purposeOfUse,
        String correlationId)
        implements AuditItem {

    static final List<String> COLUMNS = AuditItem.columns(
            "planId",
            "packageId",
            "scope",
            "from",
            "to",
            "planVersion",
            "recipient",
            "address",
            "description",
            "purpose",
            "consent");

    @Override
    public List<?> values() {
        return AuditItem.values(
                this,
                correlationId,
                Arrays.asList(
                        planId,
                        packageId,
                        scope,
                        from,
                        to,
                        planVersion,
                        recipient,
                        address,
                        description,
                        purpose,
                        consent));
    }
}
