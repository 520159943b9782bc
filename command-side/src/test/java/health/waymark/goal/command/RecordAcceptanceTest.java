package health.waymark.goal.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.OTHER_GOAL;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.TARGET;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.and;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.goalSet;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static health.waymark.plan.state.PlanStory.uuid;

import health.waymark.goal.event.Acceptance;
import health.waymark.goal.event.GoalAcceptancePending;
import health.waymark.goal.event.GoalAccepted;
import health.waymark.goal.event.GoalDeclined;
import health.waymark.goal.event.GoalId;
import health.waymark.plan.command.PlanFixture;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanEvent;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordAcceptanceTest {
    /** A plan with as many active goals as it may have; GOAL is one of them. */
    private static PlanEvent[] fourMoreActiveGoals() {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(i -> new GoalId(uuid(200 + i)))
                .flatMap(goal -> Stream.of(goalSet(goal, TARGET), new GoalAccepted(PLAN, goal, null)))
                .toArray(PlanEvent[]::new);
    }

    private static RecordAcceptance record(GoalId goal, Acceptance acceptance, @Nullable String comment) {
        return new RecordAcceptance(PLAN, goal, acceptance, comment, null, null);
    }

    @Test
    void recordsAgreement() {
        given(draft()).when(record(GOAL, Acceptance.AGREE, null)).expect(new GoalAccepted(PLAN, GOAL, null));
    }

    @Test
    void recordsDisagreement() {
        given(draft())
                .when(record(GOAL, Acceptance.DISAGREE, "Too much."))
                .expect(new GoalDeclined(PLAN, GOAL, "Too much."));
    }

    @Test
    void recordsThatAgreementIsPending() {
        given(draft()).when(record(GOAL, Acceptance.PENDING, null)).expect(new GoalAcceptancePending(PLAN, GOAL, null));
    }

    @Test
    void refusesAgreementThatWouldActivateOneGoalTooMany() {
        PlanFixture full = given(and(active(), fourMoreActiveGoals()), goalSet(OTHER_GOAL, TARGET));
        full.when(record(OTHER_GOAL, Acceptance.AGREE, null)).refusedBy(Rule.TOO_MANY_ACTIVE_GOALS);
        full.when(record(OTHER_GOAL, Acceptance.PENDING, "Mandated by the court."))
                .refusedBy(Rule.TOO_MANY_ACTIVE_GOALS);
    }

    @Test
    void recordsWhatActivatesNothingWhateverTheLimit() {
        PlanFixture full = given(and(active(), fourMoreActiveGoals()), goalSet(OTHER_GOAL, TARGET));
        full.when(record(OTHER_GOAL, Acceptance.DISAGREE, null)).expect(new GoalDeclined(PLAN, OTHER_GOAL, null));
        full.when(record(OTHER_GOAL, Acceptance.PENDING, null))
                .expect(new GoalAcceptancePending(PLAN, OTHER_GOAL, null));
        full.when(record(GOAL, Acceptance.AGREE, null)).expect(new GoalAccepted(PLAN, GOAL, null));
    }

    @Test
    void knowsNoGoalThatIsNotThere() {
        given(planDrafted()).when(record(GOAL, Acceptance.AGREE, null)).unknown("goal");
    }

    @Test
    void refusesAGoalThatHasEnded() {
        given(draft(), new GoalDeclined(PLAN, GOAL, null))
                .when(record(GOAL, Acceptance.AGREE, null))
                .refusedBy(Rule.GOAL_CLOSED);
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(record(GOAL, Acceptance.AGREE, null)).refusedBy(Rule.PLAN_CLOSED);
    }
}
