package health.waymark.plan.state;

import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.ENTRY;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.OTHER_GOAL;
import static health.waymark.plan.state.PlanStory.OTHER_OBJECTIVE;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.TARGET;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.attestationOf;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.goalSet;
import static health.waymark.plan.state.PlanStory.interventionAdded;
import static health.waymark.plan.state.PlanStory.objectiveAdded;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static health.waymark.plan.state.PlanStory.progressRecorded;
import static health.waymark.plan.state.PlanStory.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.attestation.event.AttestationLapsed;
import health.waymark.attestation.event.SignerRole;
import health.waymark.goal.event.AdoptedGoal;
import health.waymark.goal.event.GoalAccepted;
import health.waymark.goal.event.GoalHeld;
import health.waymark.goal.event.GoalResumed;
import health.waymark.goal.event.GoalStatus;
import health.waymark.objective.event.AdoptedObjective;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanAdopted;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanMarkedInError;
import health.waymark.plan.event.PlanSource;
import health.waymark.plan.event.PlanStatus;
import health.waymark.progress.event.CorrectionKind;
import health.waymark.progress.event.EntryContent;
import health.waymark.progress.event.EntryCorrected;
import health.waymark.progress.event.EntryMarkedInError;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplayTest {

    @Test
    void whatIsWrittenDownLateIsThereFromWhenItWasTrue() {
        Tape tape = new Tape().play(active()).at("2026-05-03T10:00:00Z");
        tape.playEffective("2026-04-01T10:00:00Z", goalSet(OTHER_GOAL, TARGET));
        assertThat(trueBy(tape, "2026-04-01T09:59:59Z").goal(OTHER_GOAL)).isEmpty();
        assertThat(trueBy(tape, "2026-04-01T10:00:00Z").goal(OTHER_GOAL)).isPresent();
        List<Recorded> before = tape.recorded().subList(0, active().size());
        assertThat(Replay.of(before, Instant.parse("2026-04-02T00:00:00Z"), ZoneOffset.UTC)
                        .plan()
                        .goal(OTHER_GOAL))
                .as("as far as was known before it was written down")
                .isEmpty();
    }

    @Test
    void saysHowFarTheRecordIsKnownThoughTheLastOfItWasNotTrueYet() {
        Tape tape = new Tape().play(draft()).at("2026-05-03T10:00:00Z").play(new PlanActivated(PLAN));
        Replay replay = replay(tape, "2026-02-01T00:00:00Z");
        assertThat(replay.plan().status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(replay.held()).hasSize(5);
        assertThat(replay.plan().version()).isEqualTo(6);
        assertThat(replay.plan().position()).isEqualTo(6);
        assertThat(replay.plan().recordedAt()).isEqualTo("2026-05-03T10:00:00Z");
    }

    @Test
    void aScoreStandsWhereItsLastCorrectionPutIt() {
        Tape tape = new Tape().play(active()).at("2026-04-10T10:00:00Z");
        tape.play(progressRecorded(ENTRY, "14", "2026-04-01T10:00:00Z"));
        List<Recorded> uncorrected = tape.recorded();
        tape.play(corrected("12", "2026-03-20T10:00:00Z"));
        assertThat(trueBy(tape, "2026-03-21T00:00:00Z").entry(ENTRY))
                .as("moved to before")
                .hasValueSatisfying(entry -> assertThat(entry.value()).isEqualTo(new BigDecimal("12")));
        assertThat(Replay.of(uncorrected, Instant.parse("2026-03-21T00:00:00Z"), ZoneOffset.UTC)
                        .plan()
                        .entry(ENTRY))
                .as("as far as was known before the correction")
                .isEmpty();
        tape.play(corrected("12", "2026-04-05T10:00:00Z"));
        assertThat(trueBy(tape, "2026-04-02T00:00:00Z").entry(ENTRY))
                .as("moved to after")
                .isEmpty();
        assertThat(trueBy(tape, "2026-04-05T10:00:00Z").entry(ENTRY)).isPresent();
    }

    @Test
    void aCorrectionCountsSinceTheTimeOfItsScore() {
        Tape tape = new Tape().play(active()).play(progressRecorded()).at("2026-04-10T10:00:00Z");
        tape.play(corrected("12", null));
        Entry then = trueBy(tape, "2026-02-02T10:00:00Z").entry(ENTRY).orElseThrow();
        assertThat(then.value()).isEqualTo(new BigDecimal("12"));
        assertThat(then.status()).isEqualTo(Entry.Status.CORRECTED);
    }

    @Test
    void whatWasEnteredInErrorWasInErrorAllAlong() {
        Tape tape = new Tape().play(active()).play(progressRecorded()).at("2026-04-10T10:00:00Z");
        tape.play(new EntryMarkedInError(PLAN, ENTRY, WHY));
        PlanState then = trueBy(tape, "2026-02-03T00:00:00Z");
        assertThat(then.entry(ENTRY).orElseThrow().status()).isEqualTo(Entry.Status.ENTERED_IN_ERROR);
        assertThat(then.goal(GOAL).orElseThrow().latest()).isEmpty();
        tape.play(new PlanMarkedInError(PLAN, WHY));
        assertThat(trueBy(tape, "2026-01-05T09:00:00Z").status()).isEqualTo(PlanStatus.ENTERED_IN_ERROR);
    }

    @Test
    void aPlanIsThereFromTheDayItStartsIfItIsDraftedLater() {
        Tape late = new Tape().at("2026-03-01T10:00:00Z").play(draft());
        assertThat(trueBy(late, "2026-01-04T23:59:59Z").exists()).isFalse();
        assertThat(trueBy(late, "2026-01-05T00:00:00Z").exists()).isTrue();
        assertThat(trueBy(late, "2026-01-05T00:00:00Z").goals()).isEmpty();
        Instant firstMoment = Instant.parse("2026-01-05T05:00:00Z");
        ZoneId zone = ZoneId.of("America/New_York");
        assertThat(Replay.of(late.recorded(), firstMoment, zone).plan().exists())
                .isTrue();
        assertThat(Replay.of(late.recorded(), firstMoment.minusSeconds(1), zone)
                        .plan()
                        .exists())
                .isFalse();
        Tape early = new Tape().at("2025-12-20T10:00:00Z").play(draft());
        assertThat(trueBy(early, "2025-12-20T10:00:00Z").exists()).isTrue();
    }

    @Test
    void whatHappenedToAPartThatWasNotThereYetWaitsForIt() {
        Tape tape = new Tape().play(active()).at("2026-05-03T10:00:00Z").play(goalSet(OTHER_GOAL, TARGET));
        tape.playEffective("2026-04-01T10:00:00Z", new GoalAccepted(PLAN, OTHER_GOAL, null));
        tape.playEffective(
                "2026-04-01T10:00:00Z", objectiveAdded(OTHER_OBJECTIVE, OTHER_GOAL, TARGET, ObjectiveStatus.ACTIVE));
        tape.playEffective("2026-04-01T10:00:00Z", interventionAdded(OTHER_OBJECTIVE, "weekly", null));
        PlanState before = trueBy(tape, "2026-04-02T00:00:00Z");
        assertThat(before.goals()).hasSize(1);
        assertThat(before.objectives()).hasSize(1);
        assertThat(before.intervention(PlanStory.INTERVENTION).orElseThrow().objective())
                .isEqualTo(before.objective(PlanStory.OBJECTIVE).orElseThrow());
        PlanState after = trueBy(tape, "2026-05-03T10:00:00Z");
        assertThat(after.goal(OTHER_GOAL).orElseThrow().status()).isEqualTo(GoalStatus.ACTIVE);
        assertThat(after.objective(OTHER_OBJECTIVE)).isPresent();
    }

    @Test
    void ofTwoThatWereTrueTheOneRecordedLaterDecides() {
        Tape tape = new Tape().play(active()).at("2026-05-10T10:00:00Z");
        tape.playEffective("2026-05-05T10:00:00Z", new GoalHeld(PLAN, GOAL, WHY));
        tape.playEffective("2026-05-01T10:00:00Z", new GoalResumed(PLAN, GOAL, null));
        assertThat(trueBy(tape, "2026-05-06T00:00:00Z").goal(GOAL).orElseThrow().status())
                .isEqualTo(GoalStatus.ACTIVE);
        tape.playEffective("2026-05-08T10:00:00Z", new GoalHeld(PLAN, GOAL, WHY));
        assertThat(trueBy(tape, "2026-05-06T00:00:00Z").goal(GOAL).orElseThrow().status())
                .isEqualTo(GoalStatus.ACTIVE);
        assertThat(trueBy(tape, "2026-05-08T10:00:00Z").goal(GOAL).orElseThrow().status())
                .isEqualTo(GoalStatus.ON_HOLD);
    }

    @Test
    void anAdoptedPlanTakesItsSourcesStatusOfGoalsThatComeOnceTheyCome() {
        Tape tape = new Tape()
                .play(List.<PlanEvent>of(planDrafted(CLINICIAN, null)))
                .at("2026-03-01T10:00:00Z");
        tape.play(goalSet(), objectiveAdded());
        tape.playEffective(
                "2026-01-06T10:00:00Z",
                new PlanAdopted(
                        PLAN,
                        new PlanSource("system", "1", "active"),
                        PlanStatus.ACTIVE,
                        List.of(new AdoptedGoal(
                                GOAL,
                                GoalStatus.ON_HOLD,
                                null,
                                List.of(new AdoptedObjective(PlanStory.OBJECTIVE, ObjectiveStatus.COMPLETED))))));
        PlanState before = trueBy(tape, "2026-02-01T00:00:00Z");
        assertThat(before.status()).isEqualTo(PlanStatus.ACTIVE);
        assertThat(before.goals()).isEmpty();
        PlanState after = trueBy(tape, "2026-03-02T00:00:00Z");
        assertThat(after.goal(GOAL).orElseThrow().status()).isEqualTo(GoalStatus.ON_HOLD);
        assertThat(after.objective(PlanStory.OBJECTIVE).orElseThrow().status()).isEqualTo(ObjectiveStatus.COMPLETED);
    }

    /** Only what is seen from an instant may lack a part: a record that names one it never had is no record of this plan. */
    @Test
    void aPlanIsNotTakenOverWithAGoalItNeverHad() {
        PlanEvent adopted = new PlanAdopted(
                PLAN,
                new PlanSource("system", "1", "active"),
                PlanStatus.ACTIVE,
                List.of(new AdoptedGoal(OTHER_GOAL, GoalStatus.ON_HOLD, null, List.of())));
        assertThatThrownBy(() -> new Tape().play(draft()).play(adopted))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a part its plan does not have");
        PlanEvent step = new PlanAdopted(
                PLAN,
                new PlanSource("system", "1", "active"),
                PlanStatus.ACTIVE,
                List.of(new AdoptedGoal(
                        OTHER_GOAL,
                        GoalStatus.ON_HOLD,
                        null,
                        List.of(new AdoptedObjective(OTHER_OBJECTIVE, ObjectiveStatus.COMPLETED)))));
        assertThatThrownBy(() -> new Tape()
                        .play(draft())
                        .play(goalSet(OTHER_GOAL, TARGET))
                        .play(step))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSignatureLapsesNotBeforeItWasGiven() {
        Tape tape = new Tape().play(ready()).at("2026-03-01T10:00:00Z");
        tape.playEffective(
                "2026-01-04T10:00:00Z", new AttestationLapsed(PLAN, attestationOf(SignerRole.AUTHOR), "Revised."));
        assertThat(trueBy(tape, "2026-01-05T08:00:00Z").attestations()).isEmpty();
        assertThat(trueBy(tape, "2026-01-05T09:00:00Z").attestations())
                .hasSize(2)
                .filteredOn(one -> !one.valid())
                .hasSize(1);
    }

    @Test
    void withoutAnInstantAllThatIsKnownIsThereWheneverItWasTrue() {
        Tape tape = new Tape().play(draft());
        tape.playEffective("2027-01-01T00:00:00Z", new PlanActivated(PLAN));
        assertThat(Replay.of(tape.recorded(), null, ZoneOffset.UTC).plan().status())
                .isEqualTo(PlanStatus.ACTIVE);
        assertThat(trueBy(tape, "2026-12-31T00:00:00Z").status()).isEqualTo(PlanStatus.DRAFT);
    }

    private static EntryCorrected corrected(String value, @Nullable String effectiveAt) {
        return new EntryCorrected(
                PLAN,
                ENTRY,
                CorrectionKind.CORRECTION,
                new EntryContent(null, null, null),
                new EntryContent(new BigDecimal(value), effectiveAt == null ? null : Instant.parse(effectiveAt), null),
                WHY);
    }

    private static PlanState trueBy(Tape tape, String instant) {
        return replay(tape, instant).plan();
    }

    private static Replay replay(Tape tape, String instant) {
        return Replay.of(tape.recorded(), Instant.parse(instant), ZoneOffset.UTC);
    }
}
