package health.waymark.plan.state;

import static health.waymark.plan.state.PlanStory.ENTRY;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.OBJECTIVE;
import static health.waymark.plan.state.PlanStory.OTHER_GOAL;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.TARGET;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.and;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.goalSet;
import static health.waymark.plan.state.PlanStory.held;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static health.waymark.plan.state.PlanStory.progressRecorded;
import static health.waymark.plan.state.PlanStory.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.AdoptedGoal;
import health.waymark.goal.event.GoalAcceptancePending;
import health.waymark.goal.event.GoalAccepted;
import health.waymark.goal.event.GoalDeclined;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalReopened;
import health.waymark.goal.event.GoalStatus;
import health.waymark.objective.event.AdoptedObjective;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanAdopted;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanSource;
import health.waymark.plan.event.PlanStatus;
import health.waymark.progress.event.CorrectionKind;
import health.waymark.progress.event.EntryContent;
import health.waymark.progress.event.EntryCorrected;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.EntryMarkedInError;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanStateTest {
    private static final EntryId SECOND = new EntryId(uuid(31));

    @Test
    void hasAsManyVersionsAsEvents() {
        assertThat(Tape.played(active()).version()).isEqualTo(active().size());
    }

    @Test
    void activationActivatesEveryGoalThatWasNotDeclined() {
        PlanState plan = Tape.played(and(
                draft(),
                goalSet(OTHER_GOAL, TARGET),
                new GoalDeclined(PLAN, OTHER_GOAL, null),
                new PlanActivated(PLAN)));
        assertThat(goal(plan, GOAL).status()).isEqualTo(GoalStatus.ACTIVE);
        assertThat(goal(plan, OTHER_GOAL).status()).isEqualTo(GoalStatus.REJECTED);
    }

    @Test
    void aGoalOfAPlanInForceBecomesActiveOnAgreementOrOnAReasonWhyItIsMissing() {
        List<PlanEvent> proposed = and(active(), goalSet(OTHER_GOAL, TARGET));
        assertThat(goal(Tape.played(proposed), OTHER_GOAL).status()).isEqualTo(GoalStatus.PROPOSED);
        assertThat(statusAfter(proposed, new GoalAccepted(PLAN, OTHER_GOAL, null)))
                .isEqualTo(GoalStatus.ACTIVE);
        assertThat(statusAfter(proposed, new GoalAcceptancePending(PLAN, OTHER_GOAL, "Mandated.")))
                .isEqualTo(GoalStatus.ACTIVE);
        assertThat(statusAfter(proposed, new GoalAcceptancePending(PLAN, OTHER_GOAL, null)))
                .isEqualTo(GoalStatus.PROPOSED);
        assertThat(statusAfter(proposed, new GoalDeclined(PLAN, OTHER_GOAL, null)))
                .isEqualTo(GoalStatus.REJECTED);
    }

    @Test
    void aGoalAgreedToWhileThePlanIsHeldIsNotLeftBehind() {
        assertThat(statusAfter(and(held(), goalSet(OTHER_GOAL, TARGET)), new GoalAccepted(PLAN, OTHER_GOAL, null)))
                .isEqualTo(GoalStatus.ACTIVE);
    }

    @Test
    void aGoalReopenedInADraftIsProposedAgain() {
        List<PlanEvent> declined = and(draft(), new GoalDeclined(PLAN, GOAL, null));
        PlanState plan = Tape.played(and(declined, new GoalReopened(PLAN, GOAL, WHY)));
        assertThat(goal(plan, GOAL).status()).isEqualTo(GoalStatus.PROPOSED);
    }

    @Test
    void latestIsTheGreatestEffectiveTimeNotTheLastRecorded() {
        PlanState plan = scored(
                progressRecorded(ENTRY, "14", "2026-02-02T10:00:00Z"),
                progressRecorded(SECOND, "17", "2026-01-20T10:00:00Z"));
        assertThat(latest(plan)).isEqualTo(ENTRY);
    }

    @Test
    void ofTwoAtOneInstantTheLaterRecordedIsLatest() {
        PlanState plan = scored(
                progressRecorded(ENTRY, "14", "2026-02-02T10:00:00Z"),
                progressRecorded(SECOND, "13", "2026-02-02T10:00:00Z"));
        assertThat(latest(plan)).isEqualTo(SECOND);
    }

    @Test
    void anEntryInErrorIsNeverLatest() {
        PlanState plan = scored(
                progressRecorded(ENTRY, "14", "2026-02-02T10:00:00Z"),
                progressRecorded(SECOND, "2", "2026-02-09T10:00:00Z"),
                new EntryMarkedInError(PLAN, SECOND, WHY));
        assertThat(latest(plan)).isEqualTo(ENTRY);
        assertThat(goal(plan, GOAL).entries()).hasSize(2);
    }

    @Test
    void aCorrectionMovesAnEntryAndKeepsItsRecording() {
        PlanState plan = scored(
                progressRecorded(ENTRY, "14", "2026-02-02T10:00:00Z"),
                progressRecorded(SECOND, "13", "2026-02-09T10:00:00Z"),
                corrected(SECOND, "12", "2026-01-26T10:00:00Z"));
        Entry second = plan.entry(SECOND).orElseThrow();
        assertThat(latest(plan)).isEqualTo(ENTRY);
        assertThat(second.value()).isEqualByComparingTo("12");
        assertThat(second.status()).isEqualTo(Entry.Status.CORRECTED);
        assertThat(second.recordedAt()).isEqualTo(Tape.BEGIN);
    }

    @Test
    void theTargetsBaselineComesBeforeTheEarliestScore() {
        assertThat(goal(scored(progressRecorded()), GOAL).baseline()).hasValue(new BigDecimal("17"));
        assertThat(goal(scored(progressRecorded()), GOAL).changeSinceBaseline()).hasValue(new BigDecimal("-3"));
    }

    @Test
    void withoutABaselineTheEarliestScoreThatCountsIsOne() {
        PlanState plan = Tape.played(List.of(
                planDrafted(),
                goalSet(GOAL, null),
                progressRecorded(ENTRY, "14", "2026-02-02T10:00:00Z"),
                progressRecorded(SECOND, "16", "2026-01-20T10:00:00Z"),
                progressRecorded(new EntryId(uuid(32)), "20", "2026-01-10T10:00:00Z"),
                new EntryMarkedInError(PLAN, new EntryId(uuid(32)), WHY)));
        assertThat(goal(plan, GOAL).baseline()).hasValue(new BigDecimal("16"));
        assertThat(goal(plan, GOAL).changeSinceBaseline()).hasValue(new BigDecimal("-2"));
    }

    @Test
    void moreThanADayAfterTheFactIsLate() {
        Tape tape = new Tape().at("2026-02-03T10:00:00Z").play(draft());
        tape.play(
                progressRecorded(ENTRY, "14", "2026-02-02T10:00:00Z"),
                progressRecorded(SECOND, "14", "2026-02-02T09:59:59Z"));
        assertThat(tape.plan().entry(ENTRY).orElseThrow().late()).isFalse();
        assertThat(tape.plan().entry(SECOND).orElseThrow().late()).isTrue();
    }

    @Test
    void anAdoptedPlanTakesItsSourcesStatusesAndActivatesTheRest() {
        PlanState plan = Tape.played(and(
                draft(),
                goalSet(OTHER_GOAL, TARGET),
                new PlanAdopted(
                        PLAN,
                        new PlanSource("system", "1", "active"),
                        PlanStatus.ACTIVE,
                        List.of(new AdoptedGoal(
                                GOAL,
                                GoalStatus.COMPLETED,
                                Achievement.ACHIEVED,
                                List.of(new AdoptedObjective(OBJECTIVE, ObjectiveStatus.COMPLETED)))))));
        assertThat(plan.status()).isEqualTo(PlanStatus.ACTIVE);
        assertThat(goal(plan, GOAL).status()).isEqualTo(GoalStatus.COMPLETED);
        assertThat(goal(plan, GOAL).achievement()).isEqualTo(Achievement.ACHIEVED);
        assertThat(plan.objective(OBJECTIVE).orElseThrow().status()).isEqualTo(ObjectiveStatus.COMPLETED);
        assertThat(goal(plan, OTHER_GOAL).status()).isEqualTo(GoalStatus.ACTIVE);
    }

    private static PlanState scored(PlanEvent... progress) {
        return Tape.played(and(draft(), progress));
    }

    private static EntryCorrected corrected(EntryId entry, String value, String effectiveAt) {
        return new EntryCorrected(
                PLAN,
                entry,
                CorrectionKind.CORRECTION,
                new EntryContent(null, null, null),
                new EntryContent(new BigDecimal(value), Instant.parse(effectiveAt), null),
                WHY);
    }

    private static EntryId latest(PlanState plan) {
        return goal(plan, GOAL).latest().orElseThrow().id();
    }

    private static GoalStatus statusAfter(List<PlanEvent> story, PlanEvent then) {
        return goal(Tape.played(and(story, then)), OTHER_GOAL).status();
    }

    private static GoalState goal(PlanState plan, GoalId id) {
        return plan.goal(id).orElseThrow();
    }
}
