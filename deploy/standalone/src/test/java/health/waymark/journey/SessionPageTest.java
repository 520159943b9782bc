package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several scores at once, each kept or refused by itself, none recorded twice. */
class SessionPageTest {
    private final Clinic clinic = Clinic.system();
    private final Visitor clinician = Visitor.signedInAs("clinician");
    private final String plan = ActivePlan.of(clinic);
    private final JsonNode goal = clinic.get("/api/plans/" + plan).at("/goals/0");
    private final String mood = "score-" + goal.get("goalId").asString();
    private final String walking =
            "score-" + goal.at("/objectives/0/objectiveId").asString();

    @Test
    void everyFilledScoreIsRecordedAndTheRestLeftOut() {
        FilledForm form = FilledForm.at(clinician, "/plans/" + plan + "/session");
        assertThat(form.names()).contains(mood, walking);
        assertThat(form.set(mood, "7,5").set("session", "s-12").done()).contains("1 score recorded.");
        JsonNode point = clinic.get("/api/plans/" + plan + "/timeline").at("/goals/0/points/1");
        assertThat(point.get("value").decimalValue()).isEqualByComparingTo("7.5");
        assertThat(point.get("session").asString()).isEqualTo("s-12");
        assertThat(point.at("/rater/display").asString()).isEqualTo("Example Clinician");
        assertThat(objectivePoints()).isZero();
    }

    @Test
    void aRefusedScoreHoldsUpNoOtherAndNothingIsRecordedTwice() {
        FilledForm form = FilledForm.at(clinician, "/plans/" + plan + "/session")
                .set(mood, "6")
                .set(walking, "4.5")
                .set(walking.replace("score", "scale"), "COUNT");
        HttpResponse<String> answer = form.submit();
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("1 score is saved; 1 score is not.", "The value does not lie on its scale", "value=\"4.5\"");
        form.submit();
        FilledForm again = FilledForm.on(clinician, answer);
        assertThat(again.set(walking, "4").done()).contains("2 scores recorded.");
        again.submit();
        assertThat(clinic.get("/api/plans/" + plan + "/timeline").at("/goals/0/points"))
                .hasSize(2);
        assertThat(objectivePoints()).isEqualTo(1);
    }

    @Test
    void withoutAScoreOrADayItSaysSo() {
        FilledForm form = FilledForm.at(clinician, "/plans/" + plan + "/session");
        assertThat(form.submit().body()).contains("No score is filled in yet.");
        HttpResponse<String> answer = form.set(mood, "6").set("day", "soon").submit();
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The day can&#39;t be read", "value=\"6\"");
        assertThat(FilledForm.on(clinician, answer)
                        .set("day", "2199-01-01")
                        .submit()
                        .body())
                .contains("This lies in the future");
        assertThat(Visitor.signedInAs("compliance")
                        .get("/plans/" + plan + "/session")
                        .statusCode())
                .isEqualTo(403);
    }

    private int objectivePoints() {
        return clinic.get("/api/plans/" + plan + "/timeline")
                .at("/goals/0/objectives/0/points")
                .size();
    }
}
