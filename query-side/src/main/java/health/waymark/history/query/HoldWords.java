package health.waymark.history.query;

import static health.waymark.history.query.HistoryWords.on;

import health.waymark.hold.event.LegalHoldPlaced;
import health.waymark.hold.event.LegalHoldReleased;
import health.waymark.plan.state.HoldState;
import health.waymark.plan.state.PlanState;

/** Legal holds. */
final class HoldWords {
    private HoldWords() {}

    static void register() {
        on(LegalHoldPlaced.class, HoldWords::placed);
        on(LegalHoldReleased.class, HoldWords::released);
    }

    private static Told placed(PlanState plan, LegalHoldPlaced placed) {
        return Told.of(
                "Plan put under legal hold" + of(placed) + "." + Say.because(placed.reason()),
                new Change(placed.holdId().toString(), "status", null, "STANDS"));
    }

    private static Told released(PlanState plan, LegalHoldReleased released) {
        String which = plan.hold(released.holdId())
                .map(HoldState::placed)
                .map(HoldWords::of)
                .orElse("");
        return Told.of(
                "Legal hold" + which + " released." + Say.because(released.reason()),
                new Change(released.holdId().toString(), "status", "STANDS", "RELEASED"));
    }

    private static String of(LegalHoldPlaced hold) {
        return hold.matter() == null ? "" : " for " + Say.quoted(hold.matter());
    }
}
