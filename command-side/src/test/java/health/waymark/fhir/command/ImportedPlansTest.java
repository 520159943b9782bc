package health.waymark.fhir.command;

import static health.waymark.fhir.command.ImportBench.count;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.Category;
import health.waymark.goal.event.GoalStatus;
import health.waymark.goal.event.Target;
import health.waymark.intervention.event.InterventionStatus;
import health.waymark.job.Job;
import health.waymark.plan.event.Code;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.event.Responsible;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.InterventionState;
import health.waymark.plan.state.PlanState;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What becomes of records that none of us wrote, and of the corners that they don't reach. */
class ImportedPlansTest extends ImportFixture {
    @Test
    void takesAContainedGoalAndAnActivityInDetail() {
        bench.imported(ImportBench.DATA.resolve("hl7-r4-examples/CarePlan-f001.json"));

        PlanState plan = bench.plan("CarePlan/f001");
        assertThat(plan.status()).isEqualTo(PlanStatus.COMPLETED);
        assertThat(plan.drafting().startsOn()).isEqualTo(LocalDate.of(2011, 6, 26));
        assertThat(plan.drafting().subject().display()).isEqualTo("P. van de Heuvel");
        assertThat(plan.source().orElseThrow().status()).isEqualTo("completed");
        GoalState goal = plan.goals().iterator().next();
        assertThat(goal.statement()).isEqualTo("recovery surgery on heart of patient");
        assertThat(goal.status()).isEqualTo(GoalStatus.COMPLETED);
        assertThat(goal.achievement()).isEqualTo(Achievement.ACHIEVED);
        InterventionState intervention = plan.interventions().iterator().next();
        assertThat(intervention.content().description()).isEqualTo("Not to be done: Operation on heart");
        assertThat(intervention.content().responsible()).isEqualTo(new Responsible("f002", "P. Voigt", "Practitioner"));
        assertThat(intervention.status()).isEqualTo(InterventionStatus.STOPPED);
    }

    @Test
    void takesEachStatusOfTheExamplesAndKeepsAPlanThatIsAllNarrative() {
        Job job = bench.imported(ImportBench.folder("hl7-r4-examples"), true);

        assertThat(job.progress().total()).isEqualTo(7);
        assertThat(bench.plan("CarePlan/obesity-narrative").status()).isEqualTo(PlanStatus.ACTIVE);
        PlanState obesity = bench.plan("CarePlan/example");
        assertThat(obesity.problems())
                .extracting(problem -> problem.statement())
                .contains("Obesity");
        GoalState goal = obesity.goals().iterator().next();
        assertThat(goal.status()).isEqualTo(GoalStatus.ON_HOLD);
        assertThat(goal.target())
                .isEqualTo(new Target(
                        new Code("http://loinc.org", "3141-9", "Weight Measured"),
                        null,
                        null,
                        null,
                        null,
                        LocalDate.of(2016, 4, 5)));
        assertThat(count(job, "target-not-a-number", "Goal.target")).isEqualTo(1);
        assertThat(count(job, "start-unknown", "CarePlan.period.start")).isEqualTo(1);
        PlanState pregnancy = bench.plan("CarePlan/preg");
        assertThat(pregnancy.interventions()).hasSize(4);
        assertThat(pregnancy.interventions())
                .extracting(intervention -> intervention.content().description())
                .contains("Prenatal vitamin MedicationRequest");
    }

    @Test
    void scoresGoalAttainmentAndLeavesReadinessOut() {
        Job job = bench.imported(ImportBench.folder("pco"), true);

        PlanState jones = bench.plan("CarePlan/pcoPhyicalFunctionCarePlanExample");
        GoalState walk = jones.goals().iterator().next();
        assertThat(walk.statement()).isEqualTo("Walk dog outside once a week");
        assertThat(walk.content().ownWords()).isEqualTo("Walk dog outside once a week");
        assertThat(walk.content().category()).isEqualTo(Category.FUNCTIONAL);
        assertThat(walk.target()).isEqualTo(new Target(null, null, null, null, null, LocalDate.of(2024, 9, 30)));
        assertThat(walk.entries()).extracting(entry -> entry.scale()).containsOnly(Scale.GAS);
        assertThat(walk.entries())
                .extracting(entry -> entry.content().value())
                .containsExactly(new BigDecimal(-1), new BigDecimal(1), new BigDecimal(0));
        assertThat(walk.entries())
                .extracting(entry -> entry.recorded().rater().display())
                .containsExactly("Maria Gonzalez, NBC-HWC", "Dorothy Jones", "Maria Gonzalez, NBC-HWC");
        assertThat(jones.interventions())
                .extracting(one -> one.content().frequency())
                .contains("2 times a week", "once a week");
        assertThat(count(job, "placeholder-code", "Observation.valueCodeableConcept"))
                .isEqualTo(1);
        assertThat(count(job, "readiness", "Observation")).isPositive();
        assertThat(count(job, "gas-scale", "Goal.extension(pco-goal-attainment-scaling)"))
                .isEqualTo(1);
        assertThat(count(job, "not-on-a-plan", "Goal")).isEqualTo(2);
        assertThat(count(job, "element-not-mapped", "CarePlan.activity.reference(MedicationRequest)"))
                .isEqualTo(1);
    }

    @Test
    void followsUrnReferencesThroughABundle() {
        Job job = bench.imported(
                ImportBench.DATA.resolve("synthea/Milan_Beatty_e78d0ed2-1b54-4c30-90ae-f7405af1e402.json"));

        PlanState diabetes = bench.plan("CarePlan/fb5dfb8f-94ad-4204-b27e-c03a7acd6fb8");
        assertThat(job.progress().done()).isEqualTo(7);
        assertThat(diabetes.status()).isEqualTo(PlanStatus.ACTIVE);
        assertThat(diabetes.drafting().programme()).isEqualTo("Diabetes self management plan");
        assertThat(diabetes.goals()).hasSize(5);
        assertThat(diabetes.goals()).extracting(GoalState::status).containsOnly(GoalStatus.ACTIVE);
        assertThat(diabetes.problems()).hasSize(1);
        assertThat(diabetes.wholePlanInterventions()).hasSize(2);
        assertThat(count(job, "not-a-score", "Observation")).isEqualTo(124);
        assertThat(count(job, "type-not-mapped", "Claim")).isEqualTo(18);
    }

    @Test
    void makesNoPlanForNobody() {
        Job job = bench.imported(
                "{\"resourceType\": \"CarePlan\", \"id\": \"nobody\", \"status\": \"active\", \"intent\": \"plan\"}",
                false);

        assertThat(count(job, "subject-missing", "CarePlan")).isEqualTo(1);
        assertThat(bench.plan("CarePlan/nobody").exists()).isFalse();
    }

    @Test
    void takesAnUnknownStatusAsADraftAndSaysSo() {
        Job job = bench.imported("""
                {"resourceType": "CarePlan", "id": "odd", "status": "unknown", "intent": "plan",
                 "subject": {"reference": "https://ehr.example/fhir/Group/7", "display": "Tuesday group"},
                 "contained": [{"resourceType": "Goal", "id": "g", "lifecycleStatus": "active",
                   "description": {"text": "Say \\u0000 more"}, "subject": {"display": "Tuesday group"}}],
                 "goal": [{"reference": "#g"}, {"reference": "Goal/lost"}]}
                """, false);

        PlanState plan = bench.plan("CarePlan/odd");
        assertThat(plan.status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(plan.source().orElseThrow().status()).isEqualTo("unknown");
        assertThat(plan.drafting().subject().id()).isEqualTo("7");
        assertThat(plan.goals()).extracting(GoalState::status).containsExactly(GoalStatus.PROPOSED);
        assertThat(plan.goals()).extracting(GoalState::statement).containsExactly("Say \uFFFD more");
        assertThat(count(job, "status-unknown", "CarePlan.status")).isEqualTo(1);
        assertThat(count(job, "text-replaced", "CarePlan.contained")).isEqualTo(1);
        assertThat(count(job, "reference-unknown", "CarePlan.goal")).isEqualTo(1);
    }

    @Test
    void aValueOutOfAllReasonCostsAGoalItsTargetsValueAlone() {
        Job job = bench.imported("""
                {"resourceType": "CarePlan", "id": "huge", "status": "active", "intent": "plan",
                 "subject": {"reference": "Patient/1", "display": "A. Rivera"},
                 "contained": [{"resourceType": "Goal", "id": "one", "lifecycleStatus": "active",
                   "description": {"text": "Sleep"}, "target": [{"measure": {"text": "Hours"},
                   "detailQuantity": {"value": 1e400, "comparator": ">="}, "dueDate": "2026-12-01"}]},
                  {"resourceType": "Goal", "id": "two", "lifecycleStatus": "active",
                   "description": {"text": "Walk"}}],
                 "goal": [{"reference": "#one"}, {"reference": "#two"}]}
                """, false);

        PlanState plan = bench.plan("CarePlan/huge");
        assertThat(plan.status()).isEqualTo(PlanStatus.ACTIVE);
        assertThat(plan.goals()).extracting(GoalState::status).containsOnly(GoalStatus.ACTIVE);
        Target target = Objects.requireNonNull(plan.goals().iterator().next().target());
        assertThat(target.value()).isNull();
        assertThat(target.due()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(count(job, "malformed", "Goal, as SetGoal/target/value")).isEqualTo(1);
    }

    @Test
    void whatIsRefusedKeepsNeitherThePlanNorItsOtherGoalsFromTheirStatus() {
        String endless = "9".repeat(5_000);
        Job job = bench.imported("""
                {"resourceType": "CarePlan", "id": "partly", "status": "active", "intent": "plan",
                 "subject": {"reference": "Patient/1", "display": "A. Rivera"},
                 "contained": [
                  {"resourceType": "Condition", "id": "c", "code": {"coding": [{"code": "%s", "display": "Worry"}]}},
                  {"resourceType": "Goal", "id": "one", "lifecycleStatus": "active",
                   "addresses": [{"reference": "#c"}], "description": {"text": "Sleep"},
                   "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/goal-acceptance", "extension": []}]}],
                 "addresses": [{"reference": "#c"}], "goal": [{"reference": "#one"}]}
                """.formatted(endless), false);

        PlanState plan = bench.plan("CarePlan/partly");
        assertThat(plan.status()).isEqualTo(PlanStatus.ACTIVE);
        assertThat(plan.goals()).extracting(GoalState::status).containsExactly(GoalStatus.ACTIVE);
        assertThat(count(job, "malformed", "Condition, as AddProblem/code/code"))
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeStoredIsReplacedWhereverItStandsAndSaidSo() {
        Job job = bench.imported("""
                {"resourceType": "CarePlan", "id": "n\\u0000l", "status": "active", "intent": "plan",
                 "subject": {"reference": "Patient/1", "display": "A.\\ud800 Rivera"}, "title": "\\udc00"}
                """, false);

        assertThat(bench.plan("CarePlan/n\uFFFDl").status()).isEqualTo(PlanStatus.ACTIVE);
        assertThat(count(job, "text-replaced", "CarePlan.id")).isEqualTo(1);
        assertThat(count(job, "text-replaced", "CarePlan.subject")).isEqualTo(1);
        assertThat(count(job, "text-replaced", "CarePlan.title")).isEqualTo(1);
    }
}
