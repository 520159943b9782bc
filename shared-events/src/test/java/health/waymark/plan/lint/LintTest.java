package health.waymark.plan.lint;

import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.DEPRESSION;
import static health.waymark.plan.state.PlanStory.ENTRY;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.OBJECTIVE;
import static health.waymark.plan.state.PlanStory.OTHER_GOAL;
import static health.waymark.plan.state.PlanStory.OTHER_OBJECTIVE;
import static health.waymark.plan.state.PlanStory.PARTIAL_TARGET;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.PROBLEM;
import static health.waymark.plan.state.PlanStory.REVIEW;
import static health.waymark.plan.state.PlanStory.TARGET;
import static health.waymark.plan.state.PlanStory.THERAPIST;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.and;
import static health.waymark.plan.state.PlanStory.attestationOf;
import static health.waymark.plan.state.PlanStory.attested;
import static health.waymark.plan.state.PlanStory.goalSet;
import static health.waymark.plan.state.PlanStory.objectiveAdded;
import static health.waymark.plan.state.PlanStory.objectiveClosed;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static health.waymark.plan.state.PlanStory.problemAdded;
import static health.waymark.plan.state.PlanStory.progressRecorded;
import static health.waymark.plan.state.PlanStory.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.attestation.event.AttestationLapsed;
import health.waymark.attestation.event.NonSignatureDocumented;
import health.waymark.attestation.event.SignerRole;
import health.waymark.goal.event.GoalAcceptancePending;
import health.waymark.goal.event.GoalAccepted;
import health.waymark.goal.event.GoalCancelled;
import health.waymark.goal.event.GoalContent;
import health.waymark.goal.event.GoalDeclined;
import health.waymark.goal.event.GoalHeld;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalRevised;
import health.waymark.goal.event.GoalSet;
import health.waymark.goal.event.Target;
import health.waymark.intervention.event.InterventionAdded;
import health.waymark.intervention.event.InterventionId;
import health.waymark.intervention.event.InterventionStopped;
import health.waymark.objective.event.ObjectiveAdded;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.PlanDrafted;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanRevoked;
import health.waymark.plan.state.Tape;
import health.waymark.problem.event.ProblemAdded;
import health.waymark.problem.event.ProblemDeferred;
import health.waymark.problem.event.ProblemId;
import health.waymark.problem.event.ProblemResolved;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.EntryMarkedInError;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.progress.event.Scale;
import health.waymark.review.event.Finding;
import health.waymark.review.event.ReviewCompleted;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule both ways, beginning from a plan that lacks nothing. */
class LintTest {
    private static final String SOON = "2026-01-06T09:00:00Z";

    @Test
    void findsNothingToSayAboutAGoodPlan() {
        assertThat(warnings(good())).isEmpty();
    }

    @Test
    void leavesEndedPlansAlone() {
        assertThat(warnings(List.of(planDrafted(null, null), new PlanRevoked(PLAN, WHY))))
                .isEmpty();
    }

    @Test
    void l1WantsTheClientsOwnWords() {
        GoalSet silent =
                new GoalSet(PLAN, OTHER_GOAL, "Sleeps through.", null, null, null, null, List.of(PROBLEM), TARGET);
        GoalContent spoken = new GoalContent(null, "I want to sleep.", null, null, null, null, null);
        assertThat(of(LintRule.L1, and(good(), silent))).containsExactly(OTHER_GOAL.toString());
        assertThat(of(LintRule.L1, and(good(), silent, new GoalRevised(PLAN, OTHER_GOAL, spoken, spoken, WHY))))
                .isEmpty();
    }

    @Test
    void l2WantsMeasureBaselineTargetAndDueOnActiveObjectives() {
        for (Target target : List.of(PARTIAL_TARGET, withoutBaseline())) {
            assertThat(of(LintRule.L2, and(good(), objective(target, ObjectiveStatus.ACTIVE))))
                    .containsExactly(OTHER_OBJECTIVE.toString());
            assertThat(of(LintRule.L2, and(good(), objective(target, ObjectiveStatus.RESERVE))))
                    .isEmpty();
        }
        assertThat(of(LintRule.L2, and(good(), objective(null, ObjectiveStatus.ACTIVE))))
                .containsExactly(OTHER_OBJECTIVE.toString());
        assertThat(of(LintRule.L2, and(good(), objective(TARGET, ObjectiveStatus.ACTIVE))))
                .isEmpty();
    }

    @Test
    void l3WantsPersonModalityFrequencyAndDuration() {
        InterventionId id = new InterventionId(uuid(40));
        InterventionAdded bare =
                new InterventionAdded(PLAN, OBJECTIVE, id, "Counselling.", "Group", "weekly", null, THERAPIST);
        assertThat(of(LintRule.L3, and(good(), bare))).containsExactly(id.toString());
        assertThat(of(LintRule.L3, and(good(), bare, new InterventionStopped(PLAN, id, WHY))))
                .isEmpty();
        assertThat(of(LintRule.L3, and(good(), bare, objectiveClosed()))).isEmpty();
    }

    @Test
    void l3LetsTheInterventionsOfAnEndedGoalRest() {
        InterventionAdded bare = new InterventionAdded(
                PLAN, OBJECTIVE, new InterventionId(uuid(40)), "Counselling.", null, null, null, null);
        List<PlanEvent> declined = List.of(
                planDrafted(), problemAdded(), goalSet(), objectiveAdded(), bare, new GoalDeclined(PLAN, GOAL, null));
        assertThat(of(LintRule.L3, declined)).isEmpty();
    }

    @Test
    void l4WantsAGoalForEveryOpenProblemOrADeferral() {
        ProblemId sleep = new ProblemId(uuid(20));
        List<PlanEvent> open = and(good(), new ProblemAdded(PLAN, sleep, "Poor sleep.", null));
        assertThat(of(LintRule.L4, open)).containsExactly(sleep.toString());
        assertThat(of(LintRule.L4, and(open, new ProblemDeferred(PLAN, sleep, WHY))))
                .isEmpty();
        assertThat(of(LintRule.L4, and(open, new ProblemResolved(PLAN, sleep, null))))
                .isEmpty();
        assertThat(of(LintRule.L4, and(good(), new GoalCancelled(PLAN, GOAL, WHY))))
                .containsExactly(PROBLEM.toString());
    }

    @Test
    void l6WantsTheReviewOnItsDayAtTheLatest() {
        assertThat(of(LintRule.L6, good(), "2026-04-05T23:59:59Z")).isEmpty();
        assertThat(of(LintRule.L6, good(), "2026-04-06T00:00:00Z")).containsExactly(PLAN.toString());
        assertThat(of(LintRule.L6, and(good(), new PlanHeld(PLAN, WHY)), "2026-05-01T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void l7WantsASignatureThatHoldsOrAReason() {
        AttestationLapsed lapsed = new AttestationLapsed(PLAN, attestationOf(SignerRole.CLIENT), "Revised.");
        assertThat(of(LintRule.L7, and(good(), lapsed))).containsExactly(PLAN.toString());
        assertThat(of(LintRule.L7, and(good(), lapsed, attested(SignerRole.GUARDIAN))))
                .isEmpty();
        assertThat(of(LintRule.L7, and(good(), lapsed, new NonSignatureDocumented(PLAN, SignerRole.CLIENT, WHY))))
                .isEmpty();
    }

    @Test
    void l7WantsAcceptanceForEachGoal() {
        List<PlanEvent> asked = and(good(), goalSet(OTHER_GOAL, TARGET));
        assertThat(of(LintRule.L7_ACCEPTANCE, asked)).containsExactly(OTHER_GOAL.toString());
        assertThat(of(LintRule.L7_ACCEPTANCE, and(asked, new GoalAcceptancePending(PLAN, OTHER_GOAL, null))))
                .containsExactly(OTHER_GOAL.toString());
        assertThat(of(LintRule.L7_ACCEPTANCE, and(asked, new GoalAcceptancePending(PLAN, OTHER_GOAL, "Mandated."))))
                .isEmpty();
        assertThat(of(LintRule.L7_ACCEPTANCE, and(asked, new GoalAccepted(PLAN, OTHER_GOAL, null))))
                .isEmpty();
    }

    @Test
    void l8WantsDischargeCriteria() {
        PlanDrafted as = planDrafted();
        PlanDrafted endless =
                new PlanDrafted(PLAN, as.subject(), CLINICIAN, null, as.programme(), as.startsOn(), null, null, null);
        assertThat(of(LintRule.L8, List.of(endless))).containsExactly(PLAN.toString());
        assertThat(of(LintRule.L8, List.of(as))).isEmpty();
    }

    @Test
    void l9WantsProgressWithin30DaysOfTheCyclesStart() {
        assertThat(of(LintRule.L9, good(), "2026-02-03T23:59:59Z")).isEmpty();
        assertThat(of(LintRule.L9, good(), "2026-02-04T00:00:00Z")).containsExactly(GOAL.toString());
        assertThat(of(LintRule.L9, and(good(), progressRecorded()), "2026-02-04T00:00:00Z"))
                .isEmpty();
        assertThat(of(
                        LintRule.L9,
                        and(good(), progressRecorded(), new EntryMarkedInError(PLAN, ENTRY, WHY)),
                        "2026-02-04T00:00:00Z"))
                .containsExactly(GOAL.toString());
    }

    @Test
    void l9CountsProgressOnAnObjective() {
        ProgressRecorded step = new ProgressRecorded(
                PLAN,
                ENTRY,
                null,
                OBJECTIVE,
                Scale.GBO,
                BigDecimal.ONE,
                Instant.parse("2026-02-02T10:00:00Z"),
                CLINICIAN,
                null,
                null,
                null);
        assertThat(of(LintRule.L9, and(good(), step), "2026-02-04T00:00:00Z")).isEmpty();
    }

    @Test
    void l9WantsARationaleWhereNothingMovedOverTwoReviews() {
        EntryId moved = new EntryId(uuid(31));
        List<PlanEvent> once = and(good(), progressRecorded(), review(null));
        assertThat(of(LintRule.L9_MOVEMENT, once)).isEmpty();
        assertThat(of(LintRule.L9_MOVEMENT, and(once, review(null)))).containsExactly(GOAL.toString());
        assertThat(of(LintRule.L9_MOVEMENT, and(once, review("Bereaved; holding steady is the aim."))))
                .isEmpty();
        assertThat(of(
                        LintRule.L9_MOVEMENT,
                        and(once, progressRecorded(moved, "12", "2026-02-09T10:00:00Z"), review(null))))
                .isEmpty();
    }

    @Test
    void l10WantsNoMoreGoalsThanCanBeWorkedOn() {
        List<PlanEvent> five = new ArrayList<>(good());
        for (int i = 1; i <= 4; i++) {
            five.add(goalSet(new GoalId(uuid(200 + i)), TARGET));
        }
        List<PlanEvent> six = and(five, goalSet(OTHER_GOAL, TARGET));
        assertThat(of(LintRule.L10, five)).isEmpty();
        assertThat(of(LintRule.L10, six)).containsExactly(PLAN.toString());
        assertThat(of(LintRule.L10, and(six, new GoalHeld(PLAN, GOAL, WHY)))).isEmpty();
    }

    @Test
    void l11WantsADiagnosisBehindTheGoal() {
        GoalSet loose = new GoalSet(
                PLAN, OTHER_GOAL, "Sleeps through.", "I want to sleep.", null, null, null, List.of(), TARGET);
        ProblemId sleep = new ProblemId(uuid(20));
        GoalContent linked = new GoalContent(null, null, null, null, null, List.of(sleep), null);
        GoalRevised link = new GoalRevised(PLAN, OTHER_GOAL, linked, linked, WHY);
        assertThat(of(LintRule.L11, and(good(), loose))).containsExactly(OTHER_GOAL.toString());
        assertThat(of(LintRule.L11, and(good(), loose, new ProblemAdded(PLAN, sleep, "Poor sleep.", null), link)))
                .containsExactly(OTHER_GOAL.toString());
        assertThat(of(LintRule.L11, and(good(), loose, new ProblemAdded(PLAN, sleep, "Poor sleep.", DEPRESSION), link)))
                .isEmpty();
    }

    private static List<PlanEvent> good() {
        return and(active(), new GoalAccepted(PLAN, GOAL, null));
    }

    private static Target withoutBaseline() {
        return new Target(TARGET.measure(), null, TARGET.comparator(), TARGET.value(), TARGET.unit(), TARGET.due());
    }

    private static ObjectiveAdded objective(@Nullable Target target, ObjectiveStatus state) {
        return objectiveAdded(OTHER_OBJECTIVE, GOAL, target, state);
    }

    private static ReviewCompleted review(@Nullable String note) {
        Finding finding = new Finding(GOAL, Finding.Decision.CONTINUE, note);
        return new ReviewCompleted(PLAN, REVIEW, List.of(finding), List.of("J. R."), null);
    }

    private static List<Warning> warnings(List<PlanEvent> events) {
        return Lint.warnings(Tape.played(events), Instant.parse(SOON));
    }

    private static List<String> of(LintRule rule, List<PlanEvent> events) {
        return of(rule, events, SOON);
    }

    private static List<String> of(LintRule rule, List<PlanEvent> events, String at) {
        return Lint.warnings(Tape.played(events), Instant.parse(at)).stream()
                .filter(warning -> warning.equals(new Warning(rule.code(), rule.message(), warning.subject())))
                .map(Warning::subject)
                .toList();
    }
}
