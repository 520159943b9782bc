package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What a form says to whoever sent it: at its field, in words, and with what others did meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormAnswersTest {
    private static final Pattern RULE = Pattern.compile("data-rule=\"([a-z-]+)\"(?! class=\"there\")");
    private final Clinic clinic = Clinic.system();
    private final Visitor supervisor = Visitor.signedInAs("supervisor");

    @Test
    void whatIsMissingIsSaidAtItsFieldInWords() {
        String plan = StoriedPlan.told(clinic);
        Visitor clinician = Visitor.signedInAs("clinician");
        HttpResponse<String> answer = FilledForm.at(clinician, "/plans/" + plan + "/do/SetGoal")
                .set("/ownWords", "Sleep like before")
                .set("/target/value", "seven")
                .submit();
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "“Goal” is required.",
                        "href=\"#f-statement\"",
                        "aria-describedby=\"f-statement-error f-statement-hint\"")
                .contains("“Target value” must be a number", "value=\"seven\"", "Sleep like before");
    }

    @Test
    void aRuleSpeaksAtTheFieldItIsAbout() {
        String plan = StoriedPlan.told(clinic);
        String goal = clinic.get("/api/plans/" + plan).at("/goals/0/goalId").asString();
        HttpResponse<String> answer = FilledForm.at(
                        Visitor.signedInAs("clinician"), "/plans/" + plan + "/do/RecordProgress?goalId=" + goal)
                .set("/scale", "GBO")
                .set("/value", "11")
                .submit();
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("<p class=\"error\" id=\"f-value-error\">The value does not lie on its scale")
                .contains("Goal: Lift mood for good");
    }

    @Test
    void onlyWhatWasChangedIsSentAndNothingCanBeEmptied() {
        String plan = StoriedPlan.told(clinic);
        String goal = clinic.get("/api/plans/" + plan).at("/goals/0/goalId").asString();
        Visitor clinician = Visitor.signedInAs("clinician");
        String address = "/plans/" + plan + "/do/ReviseGoal?goalId=" + goal;
        FilledForm form = FilledForm.at(clinician, address);
        assertThat(form.get("/changes/statement")).isEqualTo("Lift mood for good");
        assertThat(form.get("/changes/target/value")).isEqualTo("9");
        assertThat(form.set("/reason/text", "Review").submit().body()).contains("Nothing differs from what is there");
        assertThat(FilledForm.at(clinician, address)
                        .set("/changes/ownWords", "")
                        .set("/reason/text", "Review")
                        .submit()
                        .body())
                .contains("“In the client&#39;s own words” can be changed but not left empty");

        form.set("/changes/target/due", "2027-06-30").done();
        JsonNode last = clinic.get("/api/plans/" + plan + "/history")
                .at("/items")
                .valueStream()
                .filter(entry -> entry.get("type").asString().equals("GoalRevised"))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(last.get("changes")
                        .valueStream()
                        .map(change -> change.get("field").asString())
                        .toList())
                .containsExactly("target/due");
    }

    @Test
    void sendingAFormTwiceRecordsItOnce() {
        String plan = StoriedPlan.told(clinic);
        Visitor clinician = Visitor.signedInAs("clinician");
        FilledForm form =
                FilledForm.at(clinician, "/plans/" + plan + "/do/AddProblem").set("/statement", "Panic attacks");
        assertThat(form.submit().statusCode()).isEqualTo(302);
        assertThat(form.done()).contains("Problem added.");
        assertThat(clinic.get("/api/plans/" + plan).get("problems")).hasSize(2);
        HttpResponse<String> other = form.set("/statement", "Something else").submit();
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("This form was sent before", "Something else");
    }

    @Test
    void whoeverComesTooLateSeesWhatChangedAndMayKeepTheirs() {
        String plan = StoriedPlan.told(clinic);
        String goal = clinic.get("/api/plans/" + plan).at("/goals/0/goalId").asString();
        String address = "/plans/" + plan + "/do/ReviseGoal?goalId=" + goal;
        Visitor clinician = Visitor.signedInAs("clinician");
        FilledForm late = FilledForm.at(clinician, address);
        FilledForm.at(supervisor, address)
                .set("/changes/ownWords", "Get through a month")
                .set("/changes/priority", "HIGH")
                .set("/reason/text", "Client's wish")
                .done();

        HttpResponse<String> stale = late.set("/changes/statement", "Mood that lasts")
                .set("/changes/ownWords", "Get through a year")
                .set("/reason/text", "Wording")
                .submit();
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body())
                .contains("The plan changed while you were writing", "Example Supervisor")
                .contains("Now: <strong>Get through a month</strong>", "Keep mine", "Take theirs");
        FilledForm mine = FilledForm.on(clinician, stale);
        assertThat(mine.get("/changes/statement")).isEqualTo("Mood that lasts");
        assertThat(mine.get("/changes/ownWords")).isEqualTo("Get through a year");
        assertThat(mine.get("/changes/priority"))
                .as("untouched here, changed there")
                .isEqualTo("HIGH");

        mine.done();
        JsonNode now = clinic.get("/api/plans/" + plan).at("/goals/0");
        assertThat(now.get("statement").asString()).isEqualTo("Mood that lasts");
        assertThat(now.get("ownWords").asString()).isEqualTo("Get through a year");
        assertThat(now.get("priority").asString()).isEqualTo("HIGH");
    }

    @Test
    void theChecklistAsksForWhatActivationAsksFor() {
        Visitor clinician = Visitor.signedInAs("clinician");
        String plan = clinic.send("DraftPlan", """
                {"subject": {"type": "CLIENT", "id": "c-4004", "display": "C. Listed"}, "startsOn": "2026-01-05"}""").get("planId").asString();
        missing(clinician, plan, "clinician-missing");
        clinic.send("ReassignClinician", """
                {"planId": "%s", "clinician": {"id": "clin-7", "display": "Dana"}, "reason": {"text": "new"}}""".formatted(plan));
        missing(clinician, plan, "problem-missing");
        clinic.send("AddProblem", "{\"planId\": \"%s\", \"statement\": \"Low mood\"}".formatted(plan));
        missing(clinician, plan, "goal-missing");
        String goal = clinic.send("SetGoal", "{\"planId\": \"%s\", \"statement\": \"Mood\"}".formatted(plan))
                .at("/ids/goalId")
                .asString();
        missing(clinician, plan, "goal-target-incomplete");
        clinic.send("ReviseGoal", """
                {"planId": "%s", "goalId": "%s", "reason": {"text": "t"}, "changes": {"target":
                 {"measure": {"display": "PHQ-9"}, "comparator": "LE", "value": 9, "due": "2027-03-31"}}}""".formatted(plan, goal));
        String objective = clinic.send("AddObjective", """
                {"planId": "%s", "goalId": "%s", "statement": "Walk", "state": "ACTIVE"}""".formatted(plan, goal))
                .at("/ids/objectiveId")
                .asString();
        missing(clinician, plan, "intervention-missing");
        clinic.send("AddIntervention", """
                {"planId": "%s", "objectiveId": "%s", "description": "CBT", "modality": "Individual", "frequency": "weekly",
                 "responsible": {"id": "clin-7", "display": "Dana", "role": "therapist"}}""".formatted(plan, objective));
        missing(clinician, plan, "author-attestation-missing");
        clinic.send("AttestPlan", """
                {"planId": "%s", "signer": {"id": "clin-7", "display": "Dana"}, "role": "AUTHOR", "meaning": "mine"}""".formatted(plan));
        missing(clinician, plan, "client-attestation-missing");
        clinic.send("DocumentNonSignature", """
                {"planId": "%s", "reason": {"text": "declines"}}""".formatted(plan));
        clinic.get("/api/plans/" + plan);
        assertThat(clinician.get("/plans/" + plan).body()).contains("Ready to be activated");
        assertThat(FilledForm.at(clinician, "/plans/" + plan + "/do/ActivatePlan")
                        .done())
                .contains("The plan is active.", "Record a session");
    }

    @Test
    void nobodyIsOfferedWhatTheyMayNotDo() {
        String plan = StoriedPlan.told(clinic);
        Visitor compliance = Visitor.signedInAs("compliance");
        assertThat(compliance.get("/plans/" + plan).body())
                .contains("/do/PlaceLegalHold")
                .doesNotContainPattern("/do/(?!PlaceLegalHold)");
        assertThat(compliance.get("/plans").body()).doesNotContain("/plans/new");
        assertThat(compliance.get("/plans/" + plan + "/do/SetGoal").statusCode())
                .isEqualTo(403);
        Visitor clinician = Visitor.signedInAs("clinician");
        assertThat(clinician.get("/plans/" + plan).body())
                .contains("/do/SetGoal")
                .doesNotContain("ReassignClinician");
        assertThat(clinician.get("/plans/" + plan + "/do/ReassignClinician").statusCode())
                .isEqualTo(403);
        assertThat(clinician.get("/plans/" + plan + "/do/AttestPlan").body()).doesNotContain("value=\"SUPERVISOR\"");
        assertThat(clinician.get("/plans/" + plan + "/do/Nothing").statusCode()).isEqualTo(404);
        assertThat(new Visitor().get("/plans/" + plan + "/do/SetGoal").statusCode())
                .isEqualTo(302);
    }

    private void missing(Visitor reader, String plan, String rule) {
        HttpResponse<String> refused = clinic.post("ActivatePlan", "{\"planId\": \"%s\"}".formatted(plan));
        assertThat(Clinic.json(refused).get("code").asString()).isEqualTo(rule);
        clinic.get("/api/plans/" + plan);
        Matcher first = RULE.matcher(reader.get("/plans/" + plan).body());
        assertThat(first.find()).isTrue();
        assertThat(first.group(1)).isEqualTo(rule);
    }
}
