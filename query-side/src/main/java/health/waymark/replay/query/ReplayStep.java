package health.waymark.replay.query;

import health.waymark.history.query.HistoryEntry;
import health.waymark.ledger.query.Sealed;
import health.waymark.pages.query.LookBack;
import health.waymark.pages.query.PlanPage;
import org.jspecify.annotations.Nullable;

/**
 * One event of a plan as somebody stands at it.
 *
 * @param page the plan as it stood with it
 * @param held whether it belongs to what is seen; with a day on the effective axis it may not have been true yet
 * @param sealed where in the ledger it is; nothing while it isn't sealed
 */
public record ReplayStep(
        PlanPage page,
        HistoryEntry entry,
        boolean held,
        @Nullable Sealed sealed) {
    private static final String REPLAY = "/replay";

    public long version() {
        return entry.version();
    }

    /** The last there is, or this one should it be later still. */
    public long latest() {
        return Math.max(page.latest(), version());
    }

    public boolean first() {
        return version() == 1;
    }

    public boolean last() {
        return version() == latest();
    }

    /** This page at another version. */
    public String at(long other) {
        return standing(other).address(address(REPLAY));
    }

    /** Another page of the plan as it stood here. */
    public String here(String path) {
        return standing(version()).address(address(path));
    }

    /** Where the history tells of it. */
    public String inHistory() {
        long number = page.historyPage();
        return address("/history") + (number == 0 ? "" : "?page=" + number) + "#v" + version();
    }

    /** What differs between the plan before it and with it. */
    public String comparison() {
        return address("/compare") + "?from=" + (version() - 1) + "&to=" + version();
    }

    private LookBack standing(long other) {
        return page.look().at(other);
    }

    private String address(String path) {
        return "/plans/" + page.plan().planId() + path;
    }
}
