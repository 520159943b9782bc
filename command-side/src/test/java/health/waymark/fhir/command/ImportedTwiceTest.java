package health.waymark.fhir.command;

import static health.waymark.fhir.command.ImportBench.count;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.goal.event.Acceptance;
import health.waymark.goal.event.Comparator;
import health.waymark.goal.event.Target;
import health.waymark.job.Job;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.Code;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.InterventionState;
import health.waymark.plan.state.PlanState;
import health.waymark.problem.event.ProblemStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan with all that a source can tell of it, taken once and then again. */
class ImportedTwiceTest extends ImportFixture {
    /** Two goals and a step, acceptance, a PHQ-9 total as text, a problem that is over; in no helpful order. */
    private static final String RICH = """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"resource": {"resourceType": "Observation", "id": "o1", "status": "final",
                "code": {"coding": [{"system": "http://loinc.org", "code": "44261-6", "display": "PHQ-9 total"}]},
                "subject": {"reference": "Patient/rich"}, "effectiveDateTime": "2024-02-01T09:00:00Z",
                "valueString": "12"}},
              {"resource": {"resourceType": "Observation", "id": "o0", "status": "final",
                "code": {"coding": [{"system": "http://loinc.org", "code": "44261-6"}]},
                "subject": {"reference": "Patient/rich"}, "effectiveDateTime": "2019-02-01T09:00:00Z",
                "valueInteger": 20}},
              {"resource": {"resourceType": "CarePlan", "id": "rich", "status": "completed", "intent": "plan",
                "title": "Depression pathway", "subject": {"reference": "Patient/rich"},
                "period": {"start": "2024-01-01", "end": "2024-06-30"},
                "author": {"reference": "Practitioner/p1"},
                "addresses": [{"reference": "Condition/c1"}],
                "goal": [{"reference": "Goal/g1"}, {"reference": "Goal/step"}],
                "activity": [{"detail": {"code": {"text": "CBT"}, "description": "Weekly session", "status": "completed",
                  "scheduledTiming": {"repeat": {"frequency": 1, "period": 2, "periodUnit": "wk"}},
                  "goal": [{"reference": "Goal/step"}],
                  "performer": [{"reference": "Practitioner/p1"}]}}]}},
              {"resource": {"resourceType": "Goal", "id": "g1", "lifecycleStatus": "completed",
                "achievementStatus": {"coding": [{"code": "achieved"}]},
                "priority": {"coding": [{"code": "high-priority"}]},
                "description": {"text": "Feel like myself again"}, "subject": {"reference": "Patient/rich"},
                "startDate": "2024-01-10", "addresses": [{"reference": "Condition/c1"}],
                "target": [{"measure": {"coding": [{"system": "http://loinc.org", "code": "44261-6", "display": "PHQ-9"}]},
                  "detailQuantity": {"value": 9.0, "comparator": "<="}, "dueDate": "2024-06-01"}],
                "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/goal-acceptance", "extension": [
                  {"url": "individual", "valueReference": {"reference": "Patient/rich"}},
                  {"url": "status", "valueCode": "agree"}]}]}},
              {"resource": {"resourceType": "Goal", "id": "step", "lifecycleStatus": "active",
                "description": {"text": "Leave the house daily"}, "subject": {"reference": "Patient/rich"},
                "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/goal-relationship", "extension": [
                  {"url": "type", "valueCodeableConcept": {"coding": [{"code": "milestone"}]}},
                  {"url": "target", "valueReference": {"reference": "Goal/g1"}}]}]}},
              {"resource": {"resourceType": "Condition", "id": "c1", "code": {"text": "Depression"},
                "clinicalStatus": {"coding": [{"code": "resolved"}]}, "abatementDateTime": "2024-06-15",
                "subject": {"reference": "Patient/rich"}}},
              {"resource": {"resourceType": "Practitioner", "id": "p1",
                "name": [{"given": ["Ada"], "family": "Okafor"}], "qualification": [{"code": {"text": "LCSW"}}]}},
              {"resource": {"resourceType": "Patient", "id": "rich", "gender": "female", "birthDate": "1990-05-05",
                "name": [{"text": "Rita Rich"}]}}]}
            """;

    @Test
    void takesAPlanThatEndedWithAllThatHappenedInIt() {
        Job job = bench.imported(RICH, false);

        PlanState plan = bench.plan("CarePlan/rich");
        assertThat(plan.status()).isEqualTo(PlanStatus.COMPLETED);
        assertThat(plan.clinician()).contains(new Person("p1", "Ada Okafor", "LCSW"));
        assertThat(plan.drafting().subject().birthDate()).isEqualTo(LocalDate.of(1990, 5, 5));
        assertThat(plan.problems()).extracting(problem -> problem.status()).containsExactly(ProblemStatus.RESOLVED);
        assertThat(plan.goals()).hasSize(1);
        GoalState goal = plan.goals().iterator().next();
        assertThat(goal.acceptance()).isEqualTo(Acceptance.AGREE);
        assertThat(goal.content().problemIds()).hasSize(1);
        assertThat(goal.target())
                .isEqualTo(new Target(
                        new Code("http://loinc.org", "44261-6", "PHQ-9"),
                        null,
                        Comparator.LE,
                        new BigDecimal("9"),
                        null,
                        LocalDate.of(2024, 6, 1)));
        assertThat(goal.entries()).hasSize(1);
        assertThat(goal.entries().get(0).content().value()).isEqualTo(new BigDecimal("12"));
        assertThat(goal.entries().get(0).content().effectiveAt()).isEqualTo(Instant.parse("2024-02-01T09:00:00Z"));
        assertThat(goal.objectives()).hasSize(1);
        assertThat(goal.objectives().get(0).status()).isEqualTo(ObjectiveStatus.ACTIVE);
        assertThat(goal.objectives().get(0).interventions()).hasSize(1);
        InterventionState cbt = goal.objectives().get(0).interventions().get(0);
        assertThat(cbt.content().modality()).isEqualTo("CBT");
        assertThat(cbt.content().frequency()).isEqualTo("once every 2 weeks");
        assertThat(count(job, "number-as-text", "Observation.valueString")).isEqualTo(1);
        assertThat(count(job, "not-a-score", "Observation")).isEqualTo(1);
    }

    @Test
    void importsAgainWithoutATraceAndNamesWhatChangedInTheSource() {
        bench.imported(RICH, false);
        long events = bench.events();

        Job again = bench.imported(RICH, false);
        Job changed = bench.imported(RICH.replace("Feel like myself again", "Sleep through the night"), false);

        assertThat(bench.events()).isEqualTo(events);
        assertThat(count(again, "changed-since-import", "Goal")).isZero();
        assertThat(changed.findings())
                .filteredOn(finding -> finding.code().equals("changed-since-import"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.resources()).isEqualTo(List.of("Goal/g1")));
        assertThat(bench.plan("CarePlan/rich").goals())
                .extracting(GoalState::statement)
                .containsExactly("Feel like myself again");
    }
}
