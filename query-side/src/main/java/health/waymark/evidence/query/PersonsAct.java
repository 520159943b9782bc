package health.waymark.evidence.query;

import health.waymark.history.query.HistoryEntry;
import health.waymark.plan.event.PlanId;
import health.waymark.query.LeftOutWhenAbsent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did, tried or looked at.
 *
 * @param kind what of the three
 * @param what the event, the command that was refused, or what was looked at
 * @param words what happened, what it met, or the address that was looked at
 */
public record PersonsAct(
        long position,
        Instant at,
        Kind kind,
        @LeftOutWhenAbsent @Nullable PlanId planId,
        @LeftOutWhenAbsent @Nullable String what,
        String words,
        HistoryEntry.Actor actor,
        String purposeOfUse,
        String correlationId)
        implements AuditItem {

    /** Whether something came of it. */
    public enum Kind {
        RECORDED,
        REFUSED,
        LOOKED
    }

    static final List<String> COLUMNS = AuditItem.columns("kind", "planId", "what", "words");

    @Override
    public List<?> values() {
        return AuditItem.values(this, correlationId, Arrays.asList(kind, planId, what, words));
    }
}
