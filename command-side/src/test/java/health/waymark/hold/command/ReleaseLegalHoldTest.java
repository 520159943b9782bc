package health.waymark.hold.command;

import static health.waymark.plan.command.PlanFixture.given;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReleaseLegalHoldTest {
    private static final HoldId ONE = new HoldId(uuid(70));
    private static final HoldId OTHER = new HoldId(uuid(71));
    private static final LegalHoldPlaced PLACED = new LegalHoldPlaced(PLAN, ONE, WHY, null);
    private static final LegalHoldPlaced BESIDE = new LegalHoldPlaced(PLAN, OTHER, WHY, "2026-CV-0117");

    private static ReleaseLegalHold release(@Nullable HoldId id) {
        return new ReleaseLegalHold(PLAN, id, WHY, null, null);
    }

    @Test
    void releasesWhateverThePlansStatus() {
        for (List<PlanEvent> story : List.of(draft(), active(), held(), completed(), inError())) {
            given(story, PLACED).when(release(ONE)).expect(new LegalHoldReleased(PLAN, ONE, WHY));
        }
    }

    @Test
    void oneOfSeveralLeavesTheOthers() {
        given(active(), PLACED, BESIDE).when(release(OTHER)).expect(new LegalHoldReleased(PLAN, OTHER, WHY));
        given(active(), PLACED, BESIDE, new LegalHoldReleased(PLAN, OTHER, WHY))
                .when(release(null))
                .expect(new LegalHoldReleased(PLAN, ONE, WHY));
    }

    @Test
    void theOnlyOneNeedNotBeNamed() {
        given(active(), PLACED).when(release(null)).expect(new LegalHoldReleased(PLAN, ONE, WHY));
    }

    @Test
    void oneOfSeveralMustBeNamed() {
        given(active(), PLACED, BESIDE).when(release(null)).refusedBy(Rule.HOLD_NOT_NAMED);
    }

    @Test
    void refusesWhereNoneStands() {
        given(active()).when(release(null)).refusedBy(Rule.NOT_UNDER_HOLD);
        given(active(), PLACED, new LegalHoldReleased(PLAN, ONE, WHY))
                .when(release(null))
                .refusedBy(Rule.NOT_UNDER_HOLD);
    }

    @Test
    void releasesOnce() {
        given(active(), PLACED, new LegalHoldReleased(PLAN, ONE, WHY))
                .when(release(ONE))
                .refusedBy(Rule.HOLD_RELEASED);
    }

    @Test
    void refusesAHoldThatIsNotThere() {
        given(active(), PLACED).when(release(OTHER)).unknown("hold");
    }

    @Test
    void lapsesNoSignature() {
        given(active(), PLACED).when(release(ONE)).lapsing();
    }
}
