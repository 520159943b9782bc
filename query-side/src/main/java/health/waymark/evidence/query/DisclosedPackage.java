package health.waymark.evidence.query;

import health.waymark.history.query.HistoryEntry;
import health.waymark.plan.event.PlanId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one package disclosed.
 *
 * @param first of what it disclosed
 * @param plans how many plans are in it
 */
record DisclosedPackage(Disclosure first, long plans) implements AuditItem {

    @Override
    public long position() {
        return first.position();
    }

    @Override
    public Instant at() {
        return first.at();
    }

    @Override
    public @Nullable PlanId planId() {
        return plans == 1 ? first.planId() : null;
    }

    @Override
    public HistoryEntry.Actor actor() {
        return first.actor();
    }

    @Override
    public String purposeOfUse() {
        return first.purposeOfUse();
    }

    @Override
    public List<?> values() {
        return first.values();
    }
}
