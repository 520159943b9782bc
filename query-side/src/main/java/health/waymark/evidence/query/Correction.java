package health.waymark.evidence.query;

import health.waymark.history.query.Change;
import health.waymark.history.query.HistoryEntry;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.query.LeftOutWhenAbsent;
import health.waymark.query.ViewJson;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was corrected, marked as entered in error or entered late.
 *
 * @param at when it was recorded
 * @param effectiveAt when it was true
 * @param changes what was there before and after
 */
public record Correction(
        long position,
        Instant at,
        PlanId planId,
        long version,
        String type,
        List<CorrectionKind> kinds,
        Instant effectiveAt,
        String words,
        List<Change> changes,
        @LeftOutWhenAbsent @Nullable Reason reason,
        HistoryEntry.Actor actor,
        String purposeOfUse,
        String correlationId)
        implements AuditItem {

    /** What about an entry makes it one. */
    public enum CorrectionKind {
        CORRECTED,
        IN_ERROR,
        LATE
    }

    static final List<String> COLUMNS = AuditItem.columns(
            "planId", "version", "type", "kinds", "effectiveAt", "words", "reasonCode", "reason", "changes");

    @Override
    public List<?> values() {
        return AuditItem.values(
                this,
                correlationId,
                Arrays.asList(
                        planId,
                        version,
                        type,
                        String.join(" ", kinds.stream().map(Enum::name).toList()),
                        effectiveAt,
                        words,
                        reason == null ? null : reason.code(),
                        reason == null ? null : reason.text(),
                        ViewJson.MAPPER.writeValueAsString(changes)));
    }
}
