package health.waymark.goal.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.PARTIAL_TARGET;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.TARGET;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.goalSet;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static health.waymark.plan.state.PlanStory.uuid;

import health.waymark.goal.event.GoalCancelled;
import health.waymark.goal.event.GoalContent;
import health.waymark.goal.event.GoalRevised;
import health.waymark.goal.event.Priority;
import health.waymark.goal.event.Target;
import health.waymark.plan.command.Rule;
import health.waymark.problem.event.ProblemId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviseGoalTest {
    private static final Target LOWER = target("7", TARGET.due());

    private static Target target(String value, @Nullable LocalDate due) {
        return new Target(
                TARGET.measure(), TARGET.baseline(), TARGET.comparator(), new BigDecimal(value), TARGET.unit(), due);
    }

    private static GoalContent changes(
            @Nullable String statement, @Nullable Priority priority, @Nullable Target target) {
        return new GoalContent(statement, null, null, null, priority, null, target);
    }

    private static ReviseGoal revise(GoalContent changes) {
        return new ReviseGoal(PLAN, GOAL, changes, WHY, null, null);
    }

    @Test
    void namesWhatChangedAndNothingElse() {
        given(active())
                .when(revise(changes("Sleeps through.", Priority.HIGH, null)))
                .expect(new GoalRevised(
                        PLAN,
                        GOAL,
                        changes(goalSet().statement(), null, null),
                        changes("Sleeps through.", null, null),
                        WHY));
    }

    @Test
    void replacesTheTarget() {
        given(active())
                .when(revise(changes(null, null, LOWER)))
                .expect(new GoalRevised(PLAN, GOAL, changes(null, null, TARGET), changes(null, null, LOWER), WHY));
    }

    @Test
    void addsWhatWasMissing() {
        given(planDrafted(), goalSet(GOAL, null))
                .when(revise(changes(null, null, TARGET)))
                .expect(new GoalRevised(PLAN, GOAL, changes(null, null, null), changes(null, null, TARGET), WHY));
    }

    @Test
    void refusesWhatIsSoAlready() {
        given(active()).when(revise(changes(null, Priority.HIGH, null))).refusedBy(Rule.NOTHING_CHANGES);
    }

    @Test
    void comparesNumbersByValue() {
        given(active())
                .when(revise(changes(null, null, target("9.0", TARGET.due()))))
                .refusedBy(Rule.NOTHING_CHANGES);
    }

    @Test
    void refusesChangesThatNameNothing() {
        given(active()).when(revise(changes(null, null, null))).malformedAt("/changes");
    }

    @Test
    void wantsEveryPartOfARevisedTarget() {
        given(active()).when(revise(changes(null, null, target("7", null)))).malformedAt("/changes/target/due");
    }

    @Test
    void letsAnIncompleteTargetImproveByParts() {
        given(planDrafted(), goalSet(GOAL, PARTIAL_TARGET))
                .when(revise(changes(null, null, target("7", null))))
                .expect(new GoalRevised(
                        PLAN, GOAL, changes(null, null, PARTIAL_TARGET), changes(null, null, target("7", null)), WHY));
    }

    @Test
    void knowsNoProblemThatIsNotThere() {
        given(active())
                .when(revise(new GoalContent(null, null, null, null, null, List.of(new ProblemId(uuid(99))), null)))
                .unknown("problem");
    }

    @Test
    void knowsNoGoalThatIsNotThere() {
        given(planDrafted()).when(revise(changes(null, Priority.LOW, null))).unknown("goal");
    }

    @Test
    void refusesAGoalThatHasEnded() {
        given(active(), new GoalCancelled(PLAN, GOAL, WHY))
                .when(revise(changes(null, Priority.LOW, null)))
                .refusedBy(Rule.GOAL_CLOSED);
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(revise(changes(null, Priority.LOW, null))).refusedBy(Rule.PLAN_CLOSED);
    }
}
