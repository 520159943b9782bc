package health.waymark.evidence.query;

import health.waymark.history.query.Change;
import health.waymark.history.query.HistoryEntry;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of a list as a page shows it.
 *
 * @param subject the client's name, where a plan is named that is there to be read
 * @param address where more of it is
 * @param chips what kind it is
 * @param words what happened
 * @param detail what else is known of it
 * @param packageId the audit package that has more of it
 */
public record AuditLine(
        Instant at,
        HistoryEntry.Actor actor,
        String purposeOfUse,
        @Nullable PlanId planId,
        @Nullable String subject,
        @Nullable String address,
        List<Chip> chips,
        String words,
        @Nullable String detail,
        @Nullable Reason reason,
        List<Change> changes,
        @Nullable UUID packageId) {

    /** The same, as a part of a package. */
    AuditLine in(UUID made) {
        return new AuditLine(
                at, actor, purposeOfUse, planId, subject, address, chips, words, detail, reason, changes, made);
    }

    /** @param style its class */
    public record Chip(String style, String words) {}
}
