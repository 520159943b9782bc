package health.waymark.plan.state;

import health.waymark.hold.event.LegalHoldPlaced;
import health.waymark.hold.event.LegalHoldReleased;

/** The life of a legal hold. */
final class HoldFold {
    private HoldFold() {}

    static void placed(PlanState plan, LegalHoldPlaced event, Recorded recorded) {
        plan.holds.put(event.holdId(), new HoldState(event, recorded));
    }

    static void released(PlanState plan, LegalHoldReleased event, Recorded recorded) {
        Fold.present(plan.holds.get(event.holdId())).released = true;
    }
}
