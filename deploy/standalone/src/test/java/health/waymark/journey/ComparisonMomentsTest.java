package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which moments of a plan are compared: chosen, typed, mistyped, the wrong way round, and where somebody looked from. */
class ComparisonMomentsTest {
    private final Clinic clinic = Clinic.system();
    private final Visitor compliance = Visitor.signedInAs("compliance");

    @Test
    void theWrongWayRoundIsSaidAndTurnedWithALink() {
        String plan = StoriedPlan.told(clinic);
        String here = "/plans/" + plan + "/compare";
        String words = "The first moment is the later one";
        assertThat(page(plan, "?from=12&to=8")).contains(words, "href=\"" + here + "?from=8&amp;to=12\"");
        assertThat(page(plan, "?from=8&to=8&effectiveFrom=2026-03-01&effectiveTo=2026-02-01"))
                .contains(words, "effectiveFrom=2026-02-01&amp;effectiveTo=2026-03-01\"");
        assertThat(compliance
                        .get("/plans/" + plan + "/print/compare?from=12&to=8")
                        .body())
                .contains(words);
        for (String forwards : List.of("?from=8&to=12", "?from=8", "?from=8&to=8", "?effectiveFrom=2026-02-01")) {
            assertThat(page(plan, forwards)).as(forwards).doesNotContain(words);
        }
        assertThat(clinic.get("/api/plans/" + plan + "/diff?from=12&to=8").has("backwards"))
                .isFalse();
    }

    @Test
    void whoMistypedKeepsThePageAndWhatTheyTyped() {
        String plan = StoriedPlan.told(clinic);
        assertThat(refused(plan, "?from=soon&to=11", 400))
                .contains("role=\"alert\"", "Parameter &#39;from&#39; takes a day such as", "Since anybody last signed")
                .contains("value=\"soon\"", "value=\"11\"", "P. Storied")
                .doesNotContain("id=\"outcome\"");
        assertThat(refused(plan, "?from=999", 404))
                .contains("The plan has no version 999: the last is 12.", "value=\"999\"");
        assertThat(refused(plan, "?from=2020-01-01", 404)).contains("The plan did not exist yet then.");
        assertThat(refused(plan, "?from=1&effectiveTo=soon", 400)).contains("&#39;effectiveTo&#39; takes a day");
        for (String path : List.of("/compare", "/print/compare")) {
            assertThat(compliance
                            .get("/plans/" + plan + path + "?from=1%20jan%202099")
                            .body())
                    .as(path)
                    .contains("Nothing differs.");
        }
        assertThat(refused(plan, "?from=31%20Feb%202026", 400)).contains("value=\"31 Feb 2026\"");
    }

    @Test
    void momentsAreChosenAndToldInWords() {
        String plan = StoriedPlan.told(clinic);
        assertThat(page(plan, "?from=signature"))
                .contains("<option value=\"when anybody last signed\"></option>", "value=\"when anybody last signed\"")
                .contains("<strong>when anybody last signed</strong>: <a", "<strong>now</strong>: <a")
                .doesNotContain("one of signed", "value=\"when you last signed\"", "scores differ", "score differs")
                .contains("1 score recorded");
        assertThat(page(plan, "?from=When+anybody+last+signed&to=version+10"))
                .contains("/print/compare?from=signature&amp;to=10\"", "value=\"10\"");
        assertThat(page(plan, "?from=8&to=2099-03-01"))
                .contains("value=\"1 Mar 2099\"", "<strong>the end of 1 Mar 2099</strong>: <a");
        assertThat(compliance
                        .get("/plans/" + plan + "/print/compare?from=signature")
                        .body()
                        .replaceAll("\\s+", " "))
                .contains("From when anybody last signed: version 8, recorded", "to now: version 12, recorded")
                .contains("Plan starts")
                .doesNotContain(">Since<");
        assertThat(compliance
                        .get("/plans/" + plan + "/print/compare?from=2&to=12")
                        .body())
                .containsPattern("By versions \\d+ and \\d+<");
    }

    @Test
    void aPlanOfThePastIsComparedFromThere() {
        String plan = StoriedPlan.told(clinic);
        String here = "href=\"/plans/" + plan + "/compare";
        assertThat(compliance.get("/plans/" + plan + "?version=8").body()).contains(here + "?from=8\"");
        assertThat(compliance
                        .get("/plans/" + plan + "?asOf=" + LocalDate.now(ZoneOffset.UTC) + "&effectiveAt=2026-02-15")
                        .body())
                .contains(here + "?from=" + LocalDate.now(ZoneOffset.UTC) + "&amp;effectiveFrom=2026-02-15\"");
        for (String now : List.of("", "?asOf=2999-01-01", "/replay", "?version=12")) {
            assertThat(compliance.get("/plans/" + plan + now).body()).as(now).contains(here + "\"");
        }
    }

    /** Its head names the client. */
    @Test
    void aRefusedComparisonIsALookAllTheSame() {
        String plan = clinic.draft();
        refused(plan, "?from=999", 404);
        new Auditor().awaited("/api/accesses?plan=" + plan, list -> Auditor.items(list).stream()
                .anyMatch(one -> one.get("address").asString().equals("/plans/{planId}/compare")));
    }

    private String refused(String plan, String ends, int status) {
        HttpResponse<String> answer = compliance.get("/plans/" + plan + "/compare" + ends);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private String page(String plan, String ends) {
        HttpResponse<String> answer = compliance.get("/plans/" + plan + "/compare" + ends);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
