package health.waymark.hold.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.command.PlanFixture.newId;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.held;
import static health.waymark.plan.state.PlanStory.inError;
import static health.waymark.plan.state.PlanStory.uuid;

import health.waymark.hold.event.HoldId;
import health.waymark.hold.event.LegalHoldPlaced;
import health.waymark.hold.event.LegalHoldReleased;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanRevoked;
import health.waymark.plan.state.PlanStory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceLegalHoldTest {
    private static final HoldId HOLD = new HoldId(uuid(70));
    private static final LegalHoldPlaced PLACED = new LegalHoldPlaced(PLAN, HOLD, WHY, "2026-CV-0117");

    private static PlaceLegalHold place(@Nullable HoldId id) {
        return new PlaceLegalHold(PLAN, id, WHY, "2026-CV-0117", null, null);
    }

    @Test
    void holdsAPlanWhateverItsStatus() {
        List<PlanEvent> revoked = PlanStory.and(active(), new PlanRevoked(PLAN, WHY));
        for (List<PlanEvent> story : List.of(draft(), active(), held(), completed(), revoked, inError())) {
            given(story).when(place(HOLD)).expect(PLACED).naming("holdId", HOLD);
        }
    }

    @Test
    void namesTheHoldWhereTheCallerDoesNot() {
        given(active()).when(place(null)).expect(new LegalHoldPlaced(PLAN, new HoldId(newId()), WHY, "2026-CV-0117"));
    }

    @Test
    void severalStandSideBySide() {
        HoldId second = new HoldId(uuid(71));
        given(active(), PLACED).when(place(second)).expect(new LegalHoldPlaced(PLAN, second, WHY, "2026-CV-0117"));
    }

    @Test
    void refusesAnIdThatIsTakenEvenByOneThatWasReleased() {
        given(active(), PLACED).when(place(HOLD)).refusedBy(Rule.ID_TAKEN);
        given(active(), PLACED, new LegalHoldReleased(PLAN, HOLD, WHY))
                .when(place(HOLD))
                .refusedBy(Rule.ID_TAKEN);
    }

    @Test
    void lapsesNoSignature() {
        given(active()).when(place(HOLD)).lapsing();
    }
}
