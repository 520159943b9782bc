package health.waymark.plan.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;

import health.waymark.plan.event.PlanHeld;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the aggregate sees to for every command. */
class PlanTest {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Test
    void knowsNoPlanThatIsNotThere() {
        given().when(hold(null, null)).unknown("plan");
    }

    @Test
    void takesAnEffectiveTimeOfFiveMinutesAheadAtMost() {
        given(active()).when(hold(PlanFixture.NOW.plus(TOLERANCE), null)).expect(new PlanHeld(PLAN, WHY));
        given(active())
                .when(hold(PlanFixture.NOW.plus(TOLERANCE).plusMillis(1), null))
                .refusedBy(Rule.EFFECTIVE_IN_FUTURE);
    }

    @Test
    void takesAnEffectiveTimeBeforeTheStartWhenItIsMeant() {
        Instant before = Instant.parse("2026-01-04T23:59:59Z");
        given(active()).when(hold(before, null)).refusedBy(Rule.EFFECTIVE_BEFORE_START);
        given(active()).when(hold(before, false)).refusedBy(Rule.EFFECTIVE_BEFORE_START);
        given(active()).when(hold(before, true)).expect(new PlanHeld(PLAN, WHY));
    }

    private static HoldPlan hold(@Nullable Instant effectiveAt, @Nullable Boolean historical) {
        return new HoldPlan(PLAN, WHY, effectiveAt, historical);
    }
}
