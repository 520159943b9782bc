package health.waymark.plan.state;

import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.INTERVENTION;
import static health.waymark.plan.state.PlanStory.OBJECTIVE;
import static health.waymark.plan.state.PlanStory.OTHER_GOAL;
import static health.waymark.plan.state.PlanStory.OTHER_OBJECTIVE;
import static health.waymark.plan.state.PlanStory.PARTIAL_TARGET;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.PROBLEM;
import static health.waymark.plan.state.PlanStory.REVIEW;
import static health.waymark.plan.state.PlanStory.SUPERVISOR;
import static health.waymark.plan.state.PlanStory.TARGET;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.and;
import static health.waymark.plan.state.PlanStory.attested;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.goalSet;
import static health.waymark.plan.state.PlanStory.objectiveAdded;
import static health.waymark.plan.state.PlanStory.objectiveClosed;
import static health.waymark.plan.state.PlanStory.progressRecorded;
import static health.waymark.plan.state.PlanStory.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.attestation.event.SignerRole;
import health.waymark.goal.event.GoalAccepted;
import health.waymark.goal.event.GoalCancelled;
import health.waymark.goal.event.GoalContent;
import health.waymark.goal.event.GoalRevised;
import health.waymark.intervention.event.InterventionContent;
import health.waymark.intervention.event.InterventionRevised;
import health.waymark.intervention.event.InterventionStopped;
import health.waymark.objective.event.ObjectiveContent;
import health.waymark.objective.event.ObjectiveReserved;
import health.waymark.objective.event.ObjectiveRevised;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.ClinicianReassigned;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanEvent;
import health.waymark.problem.event.ProblemAdded;
import health.waymark.problem.event.ProblemDeferred;
import health.waymark.problem.event.ProblemId;
import health.waymark.review.event.ReviewOpened;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttestedContentTest {
    private static final String SIGNED = hash(draft());

    @Test
    void isTheSameForTheSameContent() {
        assertThat(hash(draft())).isEqualTo(SIGNED).matches("[0-9a-f]{64}");
    }

    /** Pinned: a hash that comes out differently tomorrow would make every signature given today look broken. */
    @Test
    void isTheSameForEver() {
        assertThat(SIGNED).isEqualTo("9ed6443a94880bfeb9660d1cbec8d48dc8473d8fe386a92a8ecd0a40c61c453d");
    }

    @Test
    void changesWithATextATargetOrALink() {
        assertThat(List.of(
                        with(revised(new GoalContent("Sleeps through.", null, null, null, null, null, null))),
                        with(revised(new GoalContent(null, "I want to sleep.", null, null, null, null, null))),
                        with(revised(new GoalContent(null, null, null, null, null, null, PARTIAL_TARGET))),
                        with(revised(new GoalContent(null, null, null, null, null, List.of(), null))),
                        with(new ObjectiveRevised(
                                PLAN,
                                OBJECTIVE,
                                new ObjectiveContent(null, null),
                                new ObjectiveContent("Walks daily.", null),
                                WHY)),
                        with(new InterventionRevised(
                                PLAN, INTERVENTION, frequency("weekly"), frequency("monthly"), WHY)),
                        with(new ProblemAdded(PLAN, new ProblemId(uuid(20)), "Poor sleep.", null)),
                        with(goalSet(OTHER_GOAL, TARGET)),
                        with(objectiveAdded(OTHER_OBJECTIVE, ObjectiveStatus.RESERVE))))
                .doesNotContain(SIGNED)
                .doesNotHaveDuplicates();
    }

    @Test
    void doesNotChangeWithStatusProgressAcceptanceOrReview() {
        assertThat(List.of(
                        with(new PlanActivated(PLAN)),
                        with(new ObjectiveReserved(PLAN, OBJECTIVE, null)),
                        with(objectiveClosed()),
                        with(new InterventionStopped(PLAN, INTERVENTION, WHY)),
                        with(new ProblemDeferred(PLAN, PROBLEM, WHY)),
                        with(new GoalAccepted(PLAN, GOAL, null)),
                        with(new GoalCancelled(PLAN, GOAL, WHY)),
                        with(progressRecorded()),
                        with(attested(SignerRole.AUTHOR)),
                        with(new ReviewOpened(PLAN, REVIEW)),
                        with(new ClinicianReassigned(PLAN, CLINICIAN, SUPERVISOR, null, null, WHY))))
                .containsOnly(SIGNED);
    }

    @Test
    void comesBackWithTheContent() {
        GoalContent before = new GoalContent(goalSet().statement(), null, null, null, null, null, null);
        GoalContent after = new GoalContent("Sleeps through.", null, null, null, null, null, null);
        assertThat(hash(and(
                        draft(),
                        new GoalRevised(PLAN, GOAL, before, after, WHY),
                        new GoalRevised(PLAN, GOAL, after, before, WHY))))
                .isEqualTo(SIGNED);
    }

    private static GoalRevised revised(GoalContent after) {
        return new GoalRevised(PLAN, GOAL, after, after, WHY);
    }

    private static InterventionContent frequency(String frequency) {
        return new InterventionContent(null, null, frequency, null, null);
    }

    private static String with(PlanEvent more) {
        return hash(and(draft(), more));
    }

    private static String hash(List<PlanEvent> events) {
        return Tape.played(events).contentHash();
    }
}
