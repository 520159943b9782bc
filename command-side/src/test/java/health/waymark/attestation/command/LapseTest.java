package health.waymark.attestation.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.CLIENT;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.INTERVENTION;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.attestationOf;
import static health.waymark.plan.state.PlanStory.ready;

import health.waymark.attestation.event.AttestationId;
import health.waymark.attestation.event.AttestationLapsed;
import health.waymark.attestation.event.SignerRole;
import health.waymark.goal.command.CancelGoal;
import health.waymark.goal.command.RecordAcceptance;
import health.waymark.goal.command.ReviseGoal;
import health.waymark.goal.event.Acceptance;
import health.waymark.goal.event.GoalContent;
import health.waymark.intervention.command.StopIntervention;
import health.waymark.plan.command.ActivatePlan;
import health.waymark.plan.command.HoldPlan;
import health.waymark.problem.command.AddProblem;
import health.waymark.progress.command.RecordProgress;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What changes the attested content takes the signatures' force away, in the same breath; nothing else does. */
class LapseTest {
    private static final AttestationId AUTHOR = attestationOf(SignerRole.AUTHOR);
    private static final AttestationId CLIENT = attestationOf(SignerRole.CLIENT);

    @Test
    void aRevisedGoalLapsesEverySignature() {
        GoalContent changes = new GoalContent("Sleeps through.", null, null, null, null, null, null);
        given(active())
                .when(new ReviseGoal(PLAN, GOAL, changes, WHY, null, null))
                .lapsing(AUTHOR, CLIENT);
    }

    @Test
    void aNewProblemLapsesEverySignature() {
        given(active())
                .when(new AddProblem(PLAN, null, "Poor sleep.", null, null, null))
                .lapsing(AUTHOR, CLIENT);
    }

    @Test
    void whatHasLapsedLapsesNoMore() {
        given(active(), new AttestationLapsed(PLAN, AUTHOR, "A goal was revised."))
                .when(new AddProblem(PLAN, null, "Poor sleep.", null, null, null))
                .lapsing(CLIENT);
    }

    @Test
    void statusProgressAndAcceptanceLapseNothing() {
        given(ready()).when(new ActivatePlan(PLAN, null, null)).lapsing();
        given(active()).when(new HoldPlan(PLAN, WHY, null, null)).lapsing();
        given(active()).when(new CancelGoal(PLAN, GOAL, WHY, null, null)).lapsing();
        given(active())
                .when(new RecordAcceptance(PLAN, GOAL, Acceptance.AGREE, null, null, null))
                .lapsing();
        given(active())
                .when(new StopIntervention(PLAN, INTERVENTION, WHY, null, null))
                .lapsing();
        given(active())
                .when(new RecordProgress(
                        PLAN, null, GOAL, null, Scale.GBO, BigDecimal.ONE, null, null, null, null, null))
                .lapsing();
    }
}
