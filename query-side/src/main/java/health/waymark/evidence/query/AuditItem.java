package health.waymark.evidence.query;

import health.waymark.history.query.HistoryEntry;
import health.waymark.plan.event.PlanId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that an audit lists: its place in the log, when and by whom. */
public interface AuditItem {

    long position();

    Instant at();

    @Nullable
    PlanId planId();

    HistoryEntry.Actor actor();

    String purposeOfUse();

    /** As a row of a table, in the order of its columns. */
    List<?> values();

    /** The columns that every list has, and its own. */
    static List<String> columns(String... own) {
        List<String> all = new ArrayList<>(List.of(
                "position", "at", "actorId", "actorName", "actorRole", "onBehalfOf", "purposeOfUse", "correlationId"));
        all.addAll(Arrays.asList(own));
        return List.copyOf(all);
    }

    static List<?> values(AuditItem item, String correlationId, List<?> own) {
        HistoryEntry.Actor by = item.actor();
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(
                item.position(),
                item.at(),
                by.id(),
                by.name(),
                by.role(),
                by.onBehalfOf(),
                item.purposeOfUse(),
                correlationId));
        all.addAll(own);
        return all;
    }
}
