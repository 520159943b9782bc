package health.waymark.operate.due;

import health.waymark.access.Actor;
import health.waymark.http.Problem;
import health.waymark.operate.event.DueListReconciled;
import health.waymark.operate.event.LookOrdered;
import health.waymark.operate.log.Logbook;
import health.waymark.plan.event.PlanId;
import health.waymark.reminder.command.DueDesk;
import java.util.OptionalInt;
import java.util.UUID;

/** What an operator can do about deadlines; each is entered in the logbook. */
final class DueLooks {
    private final DueDesk desk;
    private final Logbook logbook;

    DueLooks(DueDesk desk, Logbook logbook) {
        this.desk = desk;
        this.logbook = logbook;
    }

    /** How many reminders and the like came of it; empty where the plan could not be looked at. */
    OptionalInt look(Actor actor, UUID planId) {
        PlanId plan = new PlanId(planId);
        if (!desk.has(plan)) {
            throw Problem.unknown("That plan is not on the due list.");
        }
        logbook.enter(actor, new LookOrdered(plan));
        return desk.look(plan);
    }

    /** How many tasks were lost, doubled or moved, and are mended. */
    int reconcile(Actor actor) {
        int mended = desk.reconcile();
        logbook.enter(actor, new DueListReconciled(mended));
        return mended;
    }
}
