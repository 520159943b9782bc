package health.waymark.plan.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.OBJECTIVE;
import static health.waymark.plan.state.PlanStory.OTHER_GOAL;
import static health.waymark.plan.state.PlanStory.OTHER_OBJECTIVE;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.TARGET;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.goalSet;
import static health.waymark.plan.state.PlanStory.planDrafted;

import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.AdoptedGoal;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalStatus;
import health.waymark.objective.event.AdoptedObjective;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.PlanAdopted;
import health.waymark.plan.event.PlanSource;
import health.waymark.plan.event.PlanStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdoptPlanTest {
    private static final PlanSource SOURCE = new PlanSource("https://ehr.example.org/fhir", "CarePlan/1", "completed");

    private static AdoptPlan adopt(PlanStatus status, AdoptPlan.Goal... goals) {
        return new AdoptPlan(PLAN, SOURCE, status, List.of(goals), null, null);
    }

    private static AdoptPlan.Goal goal(GoalId goal, ObjectiveId objective) {
        return new AdoptPlan.Goal(
                goal,
                GoalStatus.COMPLETED,
                Achievement.ACHIEVED,
                List.of(new AdoptedObjective(objective, ObjectiveStatus.COMPLETED)));
    }

    @Test
    void takesPlanGoalsAndObjectivesOverInTheirStatus() {
        given(draft())
                .when(adopt(PlanStatus.COMPLETED, goal(GOAL, OBJECTIVE)))
                .expect(new PlanAdopted(
                        PLAN,
                        SOURCE,
                        PlanStatus.COMPLETED,
                        List.of(new AdoptedGoal(
                                GOAL,
                                GoalStatus.COMPLETED,
                                Achievement.ACHIEVED,
                                List.of(new AdoptedObjective(OBJECTIVE, ObjectiveStatus.COMPLETED))))));
    }

    @Test
    void asksForNothingThatActivationAsksFor() {
        given(planDrafted(null, null))
                .when(new AdoptPlan(PLAN, SOURCE, PlanStatus.ACTIVE, null, null, null))
                .expect(new PlanAdopted(PLAN, SOURCE, PlanStatus.ACTIVE, List.of()));
    }

    @Test
    void takesAGoalWithoutItsObjectives() {
        given(draft())
                .when(adopt(PlanStatus.ACTIVE, new AdoptPlan.Goal(GOAL, GoalStatus.ACTIVE, null, null)))
                .expect(new PlanAdopted(
                        PLAN,
                        SOURCE,
                        PlanStatus.ACTIVE,
                        List.of(new AdoptedGoal(GOAL, GoalStatus.ACTIVE, null, List.of()))));
    }

    @Test
    void knowsNoGoalThatIsNotThere() {
        given(draft())
                .when(adopt(PlanStatus.ACTIVE, goal(OTHER_GOAL, OBJECTIVE)))
                .unknown("goal");
    }

    @Test
    void knowsNoObjectiveThatIsNotThere() {
        given(draft())
                .when(adopt(PlanStatus.ACTIVE, goal(GOAL, OTHER_OBJECTIVE)))
                .unknown("objective");
    }

    @Test
    void knowsNoObjectiveOfAnotherGoal() {
        given(draft(), goalSet(OTHER_GOAL, TARGET))
                .when(adopt(PlanStatus.ACTIVE, goal(OTHER_GOAL, OBJECTIVE)))
                .unknown("objective");
    }

    @Test
    void adoptsDraftsAlone() {
        given(active()).when(adopt(PlanStatus.ACTIVE)).refusedBy(Rule.PLAN_NOT_DRAFT);
        given(completed()).when(adopt(PlanStatus.ACTIVE)).refusedBy(Rule.PLAN_CLOSED);
    }
}
