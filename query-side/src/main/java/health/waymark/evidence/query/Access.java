package health.waymark.evidence.query;

import health.waymark.history.query.HistoryEntry;
import health.waymark.plan.event.PlanId;
import health.waymark.query.LeftOutWhenAbsent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A look at the record.
 *
 * @param kind what was looked at, such as PLAN; {@code OMITTED} where so much came that it was counted only
 * @param address of the page or the query, with placeholders
 * @param planId the one plan it showed; none where it was a list
 * @param parameters what was asked for; of what may say something of a client only that it was given
 * @param count how many, where they were counted only; otherwise 1
 * @param breakGlass true where the plan was closed to them and they broke the glass
 * @param reason why they looked, where they said so
 */
public record Access(
        long position,
        Instant at,
        String kind,
        String address,
        @LeftOutWhenAbsent @Nullable PlanId planId,
        Map<String, String> parameters,
        long count,
        HistoryEntry.Actor actor,
        String purposeOfUse,
        @LeftOutWhenAbsent @Nullable Boolean breakGlass,
        @LeftOutWhenAbsent @Nullable String reason,
        String correlationId)
        implements AuditItem {

    static final List<String> COLUMNS =
            AuditItem.columns("kind", "address", "planId", "parameters", "count", "breakGlass", "reason");

    @Override
    public List<?> values() {
        String asked = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
        return AuditItem.values(
                this, correlationId, Arrays.asList(kind, address, planId, asked, count, breakGlass, reason));
    }
}
