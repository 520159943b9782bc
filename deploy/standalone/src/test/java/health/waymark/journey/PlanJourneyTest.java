package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A plan from draft to closed goal, as a clinic system sends it and as everyone then sees it. */
class PlanJourneyTest {
    private final Clinic clinic = Clinic.system();

    @Test
    void fromDraftToClosedGoal() {
        String plan = clinic.send("DraftPlan", """
                {"subject": {"type": "CLIENT", "id": "c-2002", "display": "B. Lindqvist"},
                 "clinician": {"id": "clin-9", "display": "Omar Haddad", "credential": "LPC"},
                 "startsOn": "2026-01-05", "dischargeCriteria": "PHQ-9 below 5 for two months"}
                """).get("planId").asString();
        String problem = clinic.send("AddProblem", """
                {"planId": "%s", "statement": "Low mood most days",
                 "code": {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "F33.1", "display": "MDD, recurrent"}}
                """.formatted(plan))
                .at("/ids/problemId")
                .asString();
        String goal = clinic.send("SetGoal", """
                {"planId": "%s", "statement": "Lift mood enough to return to work",
                 "ownWords": "Get through a week without calling in sick", "category": "EMOTIONAL",
                 "problemIds": ["%s"],
                 "target": {"measure": {"display": "PHQ-9 total"}, "baseline": 18, "comparator": "LE", "value": 9,
                            "due": "2027-03-31"}}
                """.formatted(plan, problem))
                .at("/ids/goalId")
                .asString();
        String objective = clinic.send("AddObjective", """
                {"planId": "%s", "goalId": "%s", "statement": "Walk 20 minutes on five days a week", "state": "ACTIVE",
                 "target": {"measure": {"display": "Days walked"}, "baseline": 1, "comparator": "GE", "value": 5,
                            "due": "2027-01-31"}}
                """.formatted(plan, goal))
                .at("/ids/objectiveId")
                .asString();
        clinic.send("AddIntervention", """
                {"planId": "%s", "objectiveId": "%s", "description": "Behavioural activation",
                 "modality": "Individual session", "frequency": "weekly", "duration": "50 minutes",
                 "responsible": {"id": "clin-9", "display": "Omar Haddad", "role": "therapist"}}
                """.formatted(plan, objective));
        clinic.send("RecordAcceptance", """
                {"planId": "%s", "goalId": "%s", "acceptance": "AGREE"}""".formatted(plan, goal));
        clinic.send("AttestPlan", """
                {"planId": "%s", "signer": {"id": "clin-9", "display": "Omar Haddad", "credential": "LPC"},
                 "role": "AUTHOR", "meaning": "I wrote this plan with the client"}""".formatted(plan));
        clinic.send("AttestPlan", """
                {"planId": "%s", "signer": {"id": "c-2002", "display": "B. Lindqvist"},
                 "role": "CLIENT", "meaning": "I agree", "method": "ON_PAPER", "document": "scan-44"}""".formatted(plan));
        clinic.send("ActivatePlan", """
                {"planId": "%s"}""".formatted(plan));
        String entry = clinic.send("RecordProgress", """
                {"planId": "%s", "goalId": "%s", "scale": "NUMERIC", "value": 14, "effectiveAt": "2026-02-01T10:00:00Z"}
                """.formatted(plan, goal))
                .at("/ids/entryId")
                .asString();
        JsonNode revised = clinic.send("ReviseGoal", """
                {"planId": "%s", "goalId": "%s", "changes": {"statement": "Lift mood and return to work"},
                 "reason": {"text": "The client named it so"}}""".formatted(plan, goal));
        assertThat(types(revised.get("events")))
                .containsExactly("GoalRevised", "AttestationLapsed", "AttestationLapsed");
        clinic.send("CompleteReview", """
                {"planId": "%s", "findings": [{"goalId": "%s", "decision": "CLOSE", "note": "Reached"}],
                 "participants": ["B. Lindqvist", "Omar Haddad"]}""".formatted(plan, goal));
        JsonNode closed = clinic.send("CloseGoal", """
                {"planId": "%s", "goalId": "%s", "achievement": "ACHIEVED", "reason": {"text": "Back at work"}}
                """.formatted(plan, goal));

        JsonNode view = clinic.get("/api/plans/" + plan);
        assertThat(view.get("version").asLong()).isEqualTo(closed.get("version").asLong());
        assertThat(view.get("position").asLong())
                .isEqualTo(closed.get("position").asLong());
        assertThat(view.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(view.at("/goals/0/status").asString()).isEqualTo("COMPLETED");
        assertThat(view.at("/goals/0/statement").asString()).isEqualTo("Lift mood and return to work");
        assertThat(view.at("/goals/0/achievement").asString()).isEqualTo("ACHIEVED");
        assertThat(view.at("/goals/0/latest/value").decimalValue()).isEqualByComparingTo("14");
        assertThat(view.at("/goals/0/objectives/0/status").asString()).isEqualTo("COMPLETED");
        assertThat(view.at("/attestations/0/status").asString()).isEqualTo("LAPSED");
        assertThat(clinic.get("/api/plans/" + plan + "?version=" + view.get("version")))
                .isEqualTo(view);

        JsonNode history = clinic.get("/api/plans/" + plan + "/history");
        assertThat(types(history.get("items")))
                .startsWith("PlanDrafted", "ProblemAdded", "GoalSet", "ObjectiveAdded", "InterventionAdded")
                .contains("PlanActivated", "ProgressRecorded", "ReviewOpened", "ReviewCompleted")
                .endsWith("GoalClosed", "ObjectiveClosed");
        assertThat(history.get("total").asLong()).isEqualTo(view.get("version").asLong());

        JsonNode point = clinic.get("/api/plans/" + plan + "/timeline").at("/goals/0/points/0");
        assertThat(point.get("entryId").asString()).isEqualTo(entry);
        assertThat(point.get("late").asBoolean()).isTrue();
        assertThat(point.at("/rater/id").asString()).isEqualTo("clinic-system");
    }

    @Test
    void aPlanIsThereTheMomentItsDraftIsAnswered() {
        for (int i = 0; i < 20; i++) {
            String plan = clinic.draft();
            assertThat(clinic.exchange(clinic.request("/api/plans/" + plan)).statusCode())
                    .isEqualTo(200);
        }
    }

    private static List<String> types(JsonNode events) {
        Stream<JsonNode> each = events.valueStream();
        return each.map(event -> event.get("type").asString()).toList();
    }
}
