package health.waymark.history.query;

import static health.waymark.history.query.HistoryWords.on;

import health.waymark.plan.state.Entry;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.Measured;
import health.waymark.plan.state.ObjectiveState;
import health.waymark.plan.state.PlanState;
import health.waymark.progress.event.EntryCorrected;
import health.waymark.progress.event.EntryMarkedInError;
import health.waymark.progress.event.ProgressRecorded;
import java.time.LocalDate;
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
        Measured scored = recorded.goalId() != null
                ? plan.goal(recorded.goalId()).orElseThrow()
                : plan.objective(Objects.requireNonNull(recorded.objectiveId())).orElseThrow();
        return Told.of(
                "Progress recorded on " + named(scored) + ": "
                        + Scores.written(recorded.value(), recorded.scale(), scored.target()) + ", by "
                        + Say.person(recorded.rater()) + "." + Say.further("Comment", recorded.comment()),
                new Change(recorded.entryId().toString(), "value", null, recorded.value()));
    }

    private static Told corrected(PlanState plan, EntryCorrected corrected) {
        List<Change> changes = Changes.between(corrected.entryId(), corrected.before(), corrected.after());
        return new Told(
                score(plan, plan.entry(corrected.entryId()).orElseThrow()) + " " + kind(corrected) + ": "
                        + Say.changes(changes) + "." + Say.because(corrected.reason()),
                changes);
    }

    private static Told markedInError(PlanState plan, EntryMarkedInError marked) {
        Entry entry = plan.entry(marked.entryId()).orElseThrow();
        return Told.of(
                score(plan, entry) + " marked as entered in error: it no longer counts." + Say.because(marked.reason()),
                Change.status(marked.entryId(), entry.status(), Entry.Status.ENTERED_IN_ERROR));
    }

    /** Which one, as it stood: {@code Score 8 points on goal "Sleep" for 1 Feb 2026}. */
    private static String score(PlanState plan, Entry entry) {
        Measured scored = plan.measuredBy(entry);
        return "Score " + Scores.written(entry.value(), entry.scale(), scored.target()) + " on " + named(scored)
                + " for " + Say.day(LocalDate.ofInstant(entry.effectiveAt(), plan.zone()));
    }

    private static String named(Measured scored) {
        String what = scored instanceof GoalState ? "goal " : scored instanceof ObjectiveState ? "objective " : "";
        return what + Say.quoted(scored.statement());
    }

    private static String kind(EntryCorrected corrected) {
        return switch (corrected.kind()) {
            case CORRECTION -> "corrected";
            case AMENDMENT -> "amended";
            case AUGMENTATION -> "augmented";
        };
    }
}
