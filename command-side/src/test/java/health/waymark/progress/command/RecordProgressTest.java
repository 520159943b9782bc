package health.waymark.progress.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.ENTRY;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.OBJECTIVE;
import static health.waymark.plan.state.PlanStory.OTHER_OBJECTIVE;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.objectiveAdded;
import static health.waymark.plan.state.PlanStory.objectiveClosed;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static health.waymark.plan.state.PlanStory.progressRecorded;

import health.waymark.goal.event.GoalCancelled;
import health.waymark.goal.event.GoalId;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.command.PlanFixture;
import health.waymark.plan.command.Rule;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordProgressTest {
    private static final Instant EFFECTIVE = progressRecorded().effectiveAt();

    private static RecordProgress score(
            @Nullable GoalId goal,
            @Nullable ObjectiveId objective,
            Scale scale,
            String value,
            @Nullable Instant effectiveAt) {
        return new RecordProgress(
                PLAN, ENTRY, goal, objective, scale, new BigDecimal(value), null, null, null, effectiveAt, null);
    }

    @Test
    void scoresAGoal() {
        given(active())
                .when(score(GOAL, null, Scale.NUMERIC, "14", EFFECTIVE))
                .expect(progressRecorded())
                .naming("entryId", ENTRY);
    }

    @Test
    void scoresAnObjectiveInReserveNow() {
        given(active(), objectiveAdded(OTHER_OBJECTIVE, ObjectiveStatus.RESERVE))
                .when(score(null, OTHER_OBJECTIVE, Scale.PERCENT, "40", null))
                .expect(new ProgressRecorded(
                        PLAN,
                        ENTRY,
                        null,
                        OTHER_OBJECTIVE,
                        Scale.PERCENT,
                        new BigDecimal("40"),
                        PlanFixture.NOW,
                        CLINICIAN,
                        null,
                        null,
                        null));
    }

    @Test
    void scoresTheProposedGoalOfADraft() {
        given(draft()).when(score(GOAL, null, Scale.NUMERIC, "14", EFFECTIVE)).expect(progressRecorded());
    }

    @Test
    void scoresAGoalOrAnObjective() {
        given(active()).when(score(null, null, Scale.GBO, "5", null)).malformedAt("/goalId");
        given(active()).when(score(GOAL, OBJECTIVE, Scale.GBO, "5", null)).malformedAt("/goalId");
    }

    @Test
    void refusesAValueOffItsScale() {
        given(active()).when(score(GOAL, null, Scale.GBO, "10.5", null)).refusedBy(Rule.VALUE_OFF_SCALE);
        given(active()).when(score(GOAL, null, Scale.GAS, "-3", null)).refusedBy(Rule.VALUE_OFF_SCALE);
        given(active()).when(score(GOAL, null, Scale.GAS, "0.5", null)).refusedBy(Rule.VALUE_OFF_SCALE);
        given(active()).when(score(GOAL, null, Scale.PERCENT, "101", null)).refusedBy(Rule.VALUE_OFF_SCALE);
        given(active()).when(score(GOAL, null, Scale.COUNT, "-1", null)).refusedBy(Rule.VALUE_OFF_SCALE);
    }

    @Test
    void refusesAnIdThatIsTaken() {
        given(active(), progressRecorded())
                .when(score(GOAL, null, Scale.NUMERIC, "12", null))
                .refusedBy(Rule.ID_TAKEN);
    }

    @Test
    void knowsNoObjectiveThatIsNotThere() {
        given(active()).when(score(null, OTHER_OBJECTIVE, Scale.GBO, "5", null)).unknown("objective");
    }

    @Test
    void refusesAnObjectiveThatHasEnded() {
        given(active(), objectiveClosed())
                .when(score(null, OBJECTIVE, Scale.GBO, "5", null))
                .refusedBy(Rule.OBJECTIVE_CLOSED);
    }

    @Test
    void refusesAGoalThatHasEnded() {
        given(active(), new GoalCancelled(PLAN, GOAL, WHY))
                .when(score(GOAL, null, Scale.GBO, "5", null))
                .refusedBy(Rule.GOAL_CLOSED);
    }

    @Test
    void knowsNoGoalThatIsNotThere() {
        given(planDrafted()).when(score(GOAL, null, Scale.GBO, "5", null)).unknown("goal");
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(score(GOAL, null, Scale.GBO, "5", null)).refusedBy(Rule.PLAN_CLOSED);
    }
}
