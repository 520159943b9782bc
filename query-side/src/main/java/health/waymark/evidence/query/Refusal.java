package health.waymark.evidence.query;

import health.waymark.history.query.HistoryEntry;
import health.waymark.plan.event.PlanId;
import health.waymark.query.LeftOutWhenAbsent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refused command.
 *
 * @param commandType none where what was sent named no command that there is
 * @param planId as the sender named it
 * @param code of the rule or problem it met; {@code omitted} where so much came that it was counted only
 * @param count how many, where they were counted only; otherwise 1
 */
public record Refusal(
        long position,
        Instant at,
        @LeftOutWhenAbsent @Nullable String commandType,
        @LeftOutWhenAbsent @Nullable PlanId planId,
        String code,
        @LeftOutWhenAbsent @Nullable Integer status,
        long count,
        HistoryEntry.Actor actor,
        String purposeOfUse,
        String correlationId)
        implements AuditItem {

    static final List<String> COLUMNS = AuditItem.columns("commandType", "planId", "code", "status", "count");

    @Override
    public List<?> values() {
        return AuditItem.values(this, correlationId, Arrays.asList(commandType, planId, code, status, count));
    }
}
