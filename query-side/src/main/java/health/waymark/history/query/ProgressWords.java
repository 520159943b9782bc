package health.waymark.history.query;

import static health.waymark.history.query.HistoryWords.on;

import health.waymark.plan.state.Entry;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.Measured;
import health.waymark.plan.state.ObjectiveState;
import health.waymark.plan.state.PlanState;
import health.waymark.progress.event.EntryCorrected;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.EntryMarkedInError;
import health.waymark.progress.event.ProgressRecorded;
import java.util.List;
import java.util.Objects;

/** The life of a progress entry. */
final class ProgressWords {
    private ProgressWords() {}

    static void register() {
        on(ProgressRecorded.class, ProgressWords::recorded);
        on(EntryCorrected.class, ProgressWords::corrected);
        on(EntryMarkedInError.class, ProgressWords::markedInError);
    }

    private static Told recorded(PlanState plan, ProgressRecorded recorded) {
        String what = recorded.goalId() != null
                ? "goal "
                        + Say.quoted(plan.goal(recorded.goalId()).orElseThrow().statement())
                : "objective "
                        + Say.quoted(plan.objective(Objects.requireNonNull(recorded.objectiveId()))
                                .orElseThrow()
                                .statement());
        return Told.of(
                "Progress recorded on " + what + ": " + Say.number(recorded.value()) + " ("
                        + Say.words(recorded.scale()) + "), by " + Say.person(recorded.rater()) + "."
                        + Say.further("Comment", recorded.comment()),
                new Change(recorded.entryId().toString(), "value", null, recorded.value()));
    }

    private static Told corrected(PlanState plan, EntryCorrected corrected) {
        List<Change> changes = Changes.between(corrected.entryId(), corrected.before(), corrected.after());
        return new Told(
                entry(plan, corrected.entryId()) + ", " + kind(corrected) + ": " + Say.changes(changes) + "."
                        + Say.because(corrected.reason()),
                changes);
    }

    private static Told markedInError(PlanState plan, EntryMarkedInError marked) {
        Entry entry = plan.entry(marked.entryId()).orElseThrow();
        return Told.of(
                entry(plan, marked.entryId()) + ", " + Say.number(entry.value())
                        + ", marked as entered in error: it no longer counts." + Say.because(marked.reason()),
                Change.status(marked.entryId(), entry.status(), Entry.Status.ENTERED_IN_ERROR));
    }

    private static String entry(PlanState plan, EntryId id) {
        Measured scored = plan.measuredBy(plan.entry(id).orElseThrow());
        String what = scored instanceof GoalState ? "goal " : scored instanceof ObjectiveState ? "objective " : "";
        return "Progress entry on " + what + Say.quoted(scored.statement());
    }

    private static String kind(EntryCorrected corrected) {
        return switch (corrected.kind()) {
            case CORRECTION -> "corrected";
            case AMENDMENT -> "amended";
            case AUGMENTATION -> "augmented";
        };
    }
}
