package health.waymark.progress.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.ENTRY;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.progressRecorded;

import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.GoalClosed;
import health.waymark.plan.command.PlanFixture;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanMarkedInError;
import health.waymark.plan.event.PlanRevoked;
import health.waymark.plan.state.PlanStory;
import health.waymark.progress.event.CorrectionKind;
import health.waymark.progress.event.EntryContent;
import health.waymark.progress.event.EntryCorrected;
import health.waymark.progress.event.EntryMarkedInError;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectEntryTest {
    private static final Instant EFFECTIVE = progressRecorded().effectiveAt();
    private static final List<PlanEvent> SCORED = PlanStory.and(active(), progressRecorded());

    private static EntryContent content(@Nullable String value, @Nullable Instant effectiveAt) {
        return new EntryContent(value == null ? null : new BigDecimal(value), effectiveAt, null);
    }

    private static CorrectEntry correct(EntryContent changes, @Nullable Boolean historical) {
        return new CorrectEntry(PLAN, ENTRY, CorrectionKind.CORRECTION, changes, WHY, null, historical);
    }

    private static EntryCorrected corrected(EntryContent before, EntryContent after) {
        return new EntryCorrected(PLAN, ENTRY, CorrectionKind.CORRECTION, before, after, WHY);
    }

    @Test
    void namesWhatChangedAndNothingElse() {
        given(SCORED)
                .when(correct(content("13", EFFECTIVE), null))
                .expect(corrected(content("14", null), content("13", null)));
    }

    @Test
    void movesAnEntryInTime() {
        given(SCORED)
                .when(correct(content(null, EFFECTIVE.minusSeconds(3600)), null))
                .expect(corrected(content(null, EFFECTIVE), content(null, EFFECTIVE.minusSeconds(3600))));
    }

    @Test
    void correctsAfterGoalAndPlanHaveEnded() {
        PlanEvent fixed = corrected(content("14", null), content("13", null));
        given(SCORED, new GoalClosed(PLAN, GOAL, Achievement.ACHIEVED, WHY))
                .when(correct(content("13", null), null))
                .expect(fixed);
        given(SCORED, new PlanRevoked(PLAN, WHY))
                .when(correct(content("13", null), null))
                .expect(fixed);
    }

    @Test
    void refusesWhatIsSoAlready() {
        given(SCORED).when(correct(content("14.0", null), null)).refusedBy(Rule.NOTHING_CHANGES);
    }

    @Test
    void refusesChangesThatNameNothing() {
        given(SCORED).when(correct(content(null, null), null)).malformedAt("/changes");
    }

    @Test
    void refusesAValueOffTheEntrysScale() {
        ProgressRecorded percent = new ProgressRecorded(
                PLAN, ENTRY, GOAL, null, Scale.PERCENT, BigDecimal.TEN, EFFECTIVE, CLINICIAN, null, null, null);
        given(active(), percent).when(correct(content("101", null), null)).refusedBy(Rule.VALUE_OFF_SCALE);
    }

    @Test
    void refusesATimeThatIsStillToCome() {
        given(SCORED)
                .when(correct(content(null, PlanFixture.NOW.plusSeconds(301)), null))
                .refusedBy(Rule.EFFECTIVE_IN_FUTURE);
        given(SCORED)
                .when(correct(content(null, PlanFixture.NOW.plusSeconds(300)), null))
                .expect(corrected(content(null, EFFECTIVE), content(null, PlanFixture.NOW.plusSeconds(300))));
    }

    @Test
    void refusesATimeBeforeThePlanBeganUnlessItIsMeant() {
        Instant before = Instant.parse("2026-01-04T23:59:59Z");
        given(SCORED).when(correct(content(null, before), null)).refusedBy(Rule.EFFECTIVE_BEFORE_START);
        given(SCORED)
                .when(correct(content(null, before), true))
                .expect(corrected(content(null, EFFECTIVE), content(null, before)));
    }

    @Test
    void knowsNoEntryThatIsNotThere() {
        given(active()).when(correct(content("13", null), null)).unknown("entry");
    }

    @Test
    void refusesAnEntryInError() {
        given(SCORED, new EntryMarkedInError(PLAN, ENTRY, WHY))
                .when(correct(content("13", null), null))
                .refusedBy(Rule.ENTRY_IN_ERROR);
    }

    @Test
    void refusesAPlanInError() {
        given(SCORED, new PlanMarkedInError(PLAN, WHY))
                .when(correct(content("13", null), null))
                .refusedBy(Rule.PLAN_IN_ERROR);
    }
}
