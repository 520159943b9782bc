package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A review on its page: prepared, left, gone on with, completed, and what it decided offered afterwards. */
class ReviewPageTest {
    private final Clinic clinic = Clinic.system();
    private final Visitor clinician = Visitor.signedInAs("clinician");
    private final String plan = ActivePlan.of(clinic);
    private final String address = "/plans/" + plan + "/review";

    @Test
    void itShowsWhatHappenedAndTakesADecisionOnEachGoal() {
        assertThat(clinician.get(address).body())
                .contains(
                        "What happened so far",
                        "1 score was recorded",
                        "Goal 1: Lift mood for good",
                        "The numbers suggest",
                        "Achieved");
        HttpResponse<String> refused = FilledForm.at(clinician, address)
                .set("/findings/0/note", "Going well")
                .submit();
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("“Who took part” is required.", "“Decision” is required.", "Going well")
                .contains("What happened so far");
        String done = FilledForm.on(clinician, refused)
                .set("/findings/0/decision", "CLOSE")
                .set("/participants", "P. Storied (client)", "Grandmother\r\nDana Whitfield")
                .set("/nextReviewOn", "2199-01-31")
                .done();
        assertThat(done).contains("The review is completed.", "Decided in the review", "/do/CloseGoal?goalId=");
        JsonNode review = clinic.get("/api/plans/" + plan).at("/reviews/0");
        assertThat(review.get("participants")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList())
                .containsExactly("P. Storied (client)", "Grandmother", "Dana Whitfield");
        assertThat(review.at("/findings/0/decision").asString()).isEqualTo("CLOSE");
        assertThat(clinician.get(address).body()).contains("since the last review", "No score was recorded.");
    }

    @Test
    void itCanBeLeftAndGoneOnWith() {
        String done = FilledForm.at(clinician, address)
                .set("/findings/0/note", "To be asked about sleep")
                .set("later", "yes")
                .done();
        assertThat(done).contains("The review is under way.", "Go on with the review");
        assertThat(clinician.get(address).body()).contains("To be asked about sleep", "under way");
        FilledForm.at(clinician, address)
                .set("/findings/0/decision", "REVISE")
                .set("/participants", "P. Storied (client)")
                .done();
        assertThat(clinician.get(address).body()).doesNotContain("To be asked about sleep");
        String offered = clinician.get("/plans/" + plan).body();
        assertThat(offered).contains("Decided in the review", "Revise “Lift mood for good”");
    }

    @Test
    void aNextReviewThatLiesInThePastIsRefusedAtItsField() {
        HttpResponse<String> refused = FilledForm.at(clinician, address)
                .set("/participants", "P. Storied (client)")
                .set("/nextReviewOn", "2020-01-31")
                .submit();
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("“Next review on” must lie after the day of this review");
    }

    @Test
    void whatAReviewDecidedIsOfferedHoweverLateItIsWrittenDown() {
        String goal = clinic.get("/api/plans/" + plan).at("/goals/0/goalId").asString();
        clinic.send("CompleteReview", """
                {"planId": "%s", "effectiveAt": "%s", "participants": ["P. Storied (client)"],
                 "findings": [{"goalId": "%s", "decision": "REVISE"}]}""".formatted(plan, Instant.now().minus(Duration.ofDays(3)), goal));
        clinic.get("/api/plans/" + plan);
        assertThat(clinician.get("/plans/" + plan).body())
                .contains("Decided in the review", "Revise “Lift mood for good”");
        clinic.send("ReviseGoal", """
                {"planId": "%s", "goalId": "%s", "changes": {"statement": "Lift mood"}, "reason": {"text": "Reviewed"}}""".formatted(plan, goal));
        clinic.get("/api/plans/" + plan);
        assertThat(clinician.get("/plans/" + plan).body()).doesNotContain("Decided in the review");
    }
}
