package health.waymark.plan.state;

import health.waymark.plan.event.PlanDrafted;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanMarkedInError;
import health.waymark.progress.event.EntryCorrected;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.EntryMarkedInError;
import health.waymark.progress.event.ProgressRecorded;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Since when what a plan's record tells was true in the world, as far as the record is known (ADR 0021). */
final class Truth {
    private final Map<EntryId, Instant> scores = new HashMap<>();
    private final ZoneId zone;

    /** @param known what is known of the plan: a beginning of its record, or all of it */
    Truth(List<Recorded> known, ZoneId zone) {
        this.zone = zone;
        for (Recorded one : known) {
            if (one.event() instanceof ProgressRecorded recorded) {
                scores.put(recorded.entryId(), recorded.effectiveAt());
            } else if (one.event() instanceof EntryCorrected corrected
                    && corrected.after().effectiveAt() != null) {
                scores.put(corrected.entryId(), corrected.after().effectiveAt());
            }
        }
    }

    /**
     * An event's effective time, but: a score and all that was put right about it since the time it has now; what was
     * entered in error never was right; and a plan is there from the day it starts, should it be drafted later.
     */
    Instant since(Recorded recorded) {
        PlanEvent event = recorded.event();
        EntryId score = score(event);
        if (score != null) {
            return Fold.present(scores.get(score));
        }
        if (event instanceof PlanMarkedInError) {
            return Instant.MIN;
        }
        Instant stated = recorded.effectiveAt();
        if (event instanceof PlanDrafted drafted) {
            Instant start = drafted.startsOn().atStartOfDay(zone).toInstant();
            return start.isBefore(stated) ? start : stated;
        }
        return stated;
    }

    private static @Nullable EntryId score(PlanEvent event) {
        if (event instanceof ProgressRecorded recorded) {
            return recorded.entryId();
        }
        if (event instanceof EntryCorrected corrected) {
            return corrected.entryId();
        }
        return event instanceof EntryMarkedInError marked ? marked.entryId() : null;
    }
}
