package health.waymark.plan.state;

import health.waymark.progress.event.EntryCorrected;
import health.waymark.progress.event.EntryMarkedInError;
import health.waymark.progress.event.ProgressRecorded;

/** The life of a progress entry. */
final class ProgressFold {
    private ProgressFold() {}

    static void recorded(PlanState plan, ProgressRecorded event, Recorded recorded) {
        Entry entry = new Entry(event, recorded.recordedAt(), recorded.version());
        plan.entries.put(event.entryId(), entry);
        plan.measuredBy(entry).add(entry);
    }

    static void corrected(PlanState plan, EntryCorrected event, Recorded recorded) {
        Entry entry = Fold.present(plan.entries.get(event.entryId()));
        entry.correct(event.after());
        plan.measuredBy(entry).entriesChanged();
    }

    static void markedInError(PlanState plan, EntryMarkedInError event, Recorded recorded) {
        Entry entry = Fold.present(plan.entries.get(event.entryId()));
        entry.markInError();
        plan.measuredBy(entry).entriesChanged();
    }
}
