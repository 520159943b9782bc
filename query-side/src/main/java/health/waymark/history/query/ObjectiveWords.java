package health.waymark.history.query;

import static health.waymark.history.query.HistoryWords.on;

import health.waymark.objective.event.ObjectiveActivated;
import health.waymark.objective.event.ObjectiveAdded;
import health.waymark.objective.event.ObjectiveClosed;
import health.waymark.objective.event.ObjectiveContent;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveReopened;
import health.waymark.objective.event.ObjectiveReserved;
import health.waymark.objective.event.ObjectiveRevised;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.ObjectiveState;
import health.waymark.plan.state.PlanState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of an objective. */
final class ObjectiveWords {
    private ObjectiveWords() {}

    static void register() {
        on(ObjectiveAdded.class, ObjectiveWords::added);
        on(ObjectiveRevised.class, ObjectiveWords::revised);
        on(
                ObjectiveActivated.class,
                (plan, activated) ->
                        moved(plan, activated.objectiveId(), ObjectiveStatus.ACTIVE, "taken out of reserve", null));
        on(
                ObjectiveReserved.class,
                (plan, reserved) -> moved(
                        plan, reserved.objectiveId(), ObjectiveStatus.RESERVE, "put into reserve", reserved.reason()));
        on(ObjectiveClosed.class, ObjectiveWords::closed);
        on(
                ObjectiveReopened.class,
                (plan, reopened) ->
                        moved(plan, reopened.objectiveId(), ObjectiveStatus.ACTIVE, "reopened", reopened.reason()));
    }

    private static Told added(PlanState plan, ObjectiveAdded added) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.status(added.objectiveId(), null, added.state()));
        changes.addAll(
                Changes.between(added.objectiveId(), null, new ObjectiveContent(added.statement(), added.target())));
        String goal = plan.goal(added.goalId()).orElseThrow().statement();
        String reserve = added.state() == ObjectiveStatus.RESERVE ? ", in reserve" : "";
        return new Told(
                "Objective " + Say.quoted(added.statement()) + " added to goal " + Say.quoted(goal) + reserve + "."
                        + Say.target(added.target()),
                changes);
    }

    private static Told revised(PlanState plan, ObjectiveRevised revised) {
        List<Change> changes = Changes.between(revised.objectiveId(), revised.before(), revised.after());
        return new Told(
                "Objective " + Say.quoted(objective(plan, revised.objectiveId()).statement()) + " revised: "
                        + Say.changes(changes) + "." + Say.because(revised.reason()),
                changes);
    }

    private static Told closed(PlanState plan, ObjectiveClosed closed) {
        String achieved = closed.achievement() == null ? "" : ": " + Say.words(closed.achievement());
        return moved(
                plan, closed.objectiveId(), closed.outcome(), Say.words(closed.outcome()) + achieved, closed.reason());
    }

    private static Told moved(PlanState plan, ObjectiveId id, ObjectiveStatus to, String how, @Nullable Reason reason) {
        ObjectiveState objective = objective(plan, id);
        return Told.of(
                "Objective " + Say.quoted(objective.statement()) + " " + how + "." + Say.because(reason),
                Change.status(id, objective.status(), to));
    }

    private static ObjectiveState objective(PlanState plan, ObjectiveId id) {
        return plan.objective(id).orElseThrow();
    }
}
