package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** A plan with something of everything, in the views when it is told. */
public final class StoriedPlan {
    private StoriedPlan() {}

    public static String told(Clinic clinic) {
        String plan = clinic.send("DraftPlan", """
                {"subject": {"type": "CLIENT", "id": "c-3003", "display": "P. Storied"},
                 "clinician": {"id": "clin-7", "display": "Dana Whitfield", "credential": "LCSW"},
                 "startsOn": "2026-01-05"}""").get("planId").asString();
        String problem = clinic.send("AddProblem", """
                {"planId": "%s", "statement": "Low mood most days", "code": {"code": "F33.1", "display": "MDD"}}""".formatted(plan))
                .at("/ids/problemId")
                .asString();
        String goal = clinic.send("SetGoal", """
                {"planId": "%s", "statement": "Lift mood", "ownWords": "Get through a week", "problemIds": ["%s"],
                 "target": {"measure": {"display": "PHQ-9 total"}, "baseline": 18, "comparator": "LE", "value": 9,
                            "unit": "points", "due": "2027-03-31"}}""".formatted(plan, problem))
                .at("/ids/goalId")
                .asString();
        String objective = clinic.send("AddObjective", """
                {"planId": "%s", "goalId": "%s", "statement": "Walk 20 minutes", "state": "ACTIVE"}""".formatted(plan, goal))
                .at("/ids/objectiveId")
                .asString();
        clinic.send("AddObjective", """
                {"planId": "%s", "goalId": "%s", "statement": "See a friend", "state": "RESERVE"}""".formatted(plan, goal));
        clinic.send("AddIntervention", """
                {"planId": "%s", "objectiveId": "%s", "description": "Behavioural activation", "frequency": "weekly",
                 "modality": "Individual", "responsible": {"id": "clin-7", "display": "Dana Whitfield", "role": "therapist"}}""".formatted(plan, objective));
        clinic.send("RecordAcceptance", """
                {"planId": "%s", "goalId": "%s", "acceptance": "AGREE"}""".formatted(plan, goal));
        clinic.send("AttestPlan", """
                {"planId": "%s", "signer": {"id": "clin-7", "display": "Dana Whitfield", "credential": "LCSW"},
                 "role": "AUTHOR", "meaning": "I wrote this plan", "method": "ON_PAPER", "document": "scan-44"}""".formatted(plan));
        clinic.send("RecordProgress", """
                {"planId": "%s", "goalId": "%s", "scale": "NUMERIC", "value": 8, "effectiveAt": "2026-02-01T10:00:00Z"}""".formatted(plan, goal));
        HttpResponse<String> revised =
                clinic.post("ReviseGoal", """
                {"planId": "%s", "goalId": "%s", "changes": {"statement": "Lift mood for good"}, "reason": {"text": "Wording"}}""".formatted(plan, goal), "Waymark-On-Behalf-Of", "clin-7");
        assertThat(revised.statusCode()).as(revised.body()).isEqualTo(200);
        clinic.send("AssessAchievement", """
                {"planId": "%s", "goalId": "%s", "achievement": "IN_PROGRESS"}""".formatted(plan, goal));
        clinic.get("/api/plans/" + plan);
        return plan;
    }
}
