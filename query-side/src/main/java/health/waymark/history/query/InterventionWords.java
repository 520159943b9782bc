package health.waymark.history.query;

import static health.waymark.history.query.HistoryWords.on;

import health.waymark.intervention.event.InterventionAdded;
import health.waymark.intervention.event.InterventionContent;
import health.waymark.intervention.event.InterventionId;
import health.waymark.intervention.event.InterventionRevised;
import health.waymark.intervention.event.InterventionStatus;
import health.waymark.intervention.event.InterventionStopped;
import health.waymark.plan.state.InterventionState;
import health.waymark.plan.state.PlanState;
import java.util.ArrayList;
import java.util.List;

/** The life of an intervention. */
final class InterventionWords {
    private InterventionWords() {}

    static void register() {
        on(InterventionAdded.class, InterventionWords::added);
        on(InterventionRevised.class, InterventionWords::revised);
        on(InterventionStopped.class, InterventionWords::stopped);
    }

    private static Told added(PlanState plan, InterventionAdded added) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.status(added.interventionId(), null, InterventionStatus.ACTIVE));
        changes.addAll(Changes.between(
                added.interventionId(),
                null,
                new InterventionContent(
                        added.description(),
                        added.modality(),
                        added.frequency(),
                        added.duration(),
                        added.responsible())));
        String serves = added.objectiveId() == null
                ? "the plan as a whole"
                : "objective "
                        + Say.quoted(plan.objective(added.objectiveId())
                                .orElseThrow()
                                .statement());
        String who = added.responsible() == null ? null : added.responsible().display();
        return new Told(
                "Intervention " + Say.quoted(added.description()) + " added for " + serves + "."
                        + Say.further("Frequency", added.frequency()) + Say.further("Responsible", who),
                changes);
    }

    private static Told revised(PlanState plan, InterventionRevised revised) {
        List<Change> changes = Changes.between(revised.interventionId(), revised.before(), revised.after());
        return new Told(
                named(plan, revised.interventionId()) + " revised: " + Say.changes(changes) + "."
                        + Say.because(revised.reason()),
                changes);
    }

    private static Told stopped(PlanState plan, InterventionStopped stopped) {
        return Told.of(
                named(plan, stopped.interventionId()) + " stopped." + Say.because(stopped.reason()),
                Change.status(
                        stopped.interventionId(),
                        intervention(plan, stopped.interventionId()).status(),
                        InterventionStatus.STOPPED));
    }

    private static String named(PlanState plan, InterventionId id) {
        return "Intervention " + Say.quoted(intervention(plan, id).content().description());
    }

    private static InterventionState intervention(PlanState plan, InterventionId id) {
        return plan.intervention(id).orElseThrow();
    }
}
