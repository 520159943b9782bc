package health.waymark.plan.state;

import health.waymark.hold.event.HoldId;
import health.waymark.hold.event.LegalHoldPlaced;

/** A legal hold as it stands. */
public final class HoldState {
    private final LegalHoldPlaced placed;
    private final Recorded recorded;
    boolean released;

    HoldState(LegalHoldPlaced placed, Recorded recorded) {
        this.placed = placed;
        this.recorded = recorded;
    }

    public HoldId id() {
        return placed.holdId();
    }

    public LegalHoldPlaced placed() {
        return placed;
    }

    /** How it was recorded: by whom, when. */
    public Recorded recorded() {
        return recorded;
    }

    public boolean stands() {
        return !released;
    }
}
