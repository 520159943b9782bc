package health.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A plan compared with itself: since a signature, a review, any moment; in sentences, values, JSON and on paper. */
class ComparisonPageTest {
    private final Clinic clinic = Clinic.system();
    private final Visitor clinician = Visitor.signedInAs("clinician");
    private final Visitor compliance = Visitor.signedInAs("compliance");

    @Test
    void whatChangedIsASentenceAndItsValuesByGoalWithTheStepsBehindIt() {
        String plan = StoriedPlan.told(clinic);
        String page = page(compliance, plan, "?from=8");
        assertThat(page)
                .contains("1 goal revised", "1 score recorded", "author signature lapsed")
                .contains("<h2 id=\"group-1\">The plan</h2>", ">Lift mood for good</h2>")
                .contains("statement &quot;Lift mood&quot; → &quot;Lift mood for good&quot;")
                .contains(
                        "<del>Lift mood</del>",
                        "<ins>Lift mood for good</ins>",
                        "<del>Valid</del>",
                        "<ins>Lapsed</ins>")
                .contains("Score 8 on &quot;Lift mood for good&quot; for 1 Feb 2026 recorded.")
                .contains("/plans/" + plan + "/replay?version=10\"", "/plans/" + plan + "/replay?version=9\"")
                .contains("/plans/" + plan + "/print/compare?from=8\"");
        assertThat(page(compliance, plan, "?from=12&to=12")).contains("Nothing differs.");
        assertThat(page(clinician, plan, "?from=12&to=8")).contains("Score 8 on", " gone.");
    }

    @Test
    void sinceIsTheLastTimeOfWhoeverAsks() {
        String plan = ActivePlan.of(clinic);
        assertThat(page(clinician, plan, "?from=signed"))
                .contains("You have never signed this plan.")
                .contains("compare?from=signature", "Since anybody last signed", "compare?from=activation")
                .doesNotContain("compare?from=review");
        assertThat(clinic.read("/api/plans/" + plan + "/diff?from=signed").body())
                .contains("You have never signed this plan.");
        clinic.send("AttestPlan", """
                {"planId": "%s", "signer": {"id": "%s", "display": "Maya"}, "role": "AUTHOR", "meaning": "mine"}""".formatted(plan, Visitor.person("clinician")));
        long signed = clinic.get("/api/plans/" + plan).get("version").asLong();
        clinic.send("ReviseGoal", """
                {"planId": "%s", "goalId": "%s", "changes": {"target": {"measure": {"display": "PHQ-9 total"}, "baseline": 18,
                "comparator": "LE", "value": 7, "unit": "points", "due": "2027-03-31"}}, "reason": {"text": "Faster"}}""".formatted(
                plan, clinic.get("/api/plans/" + plan).at("/goals/0/goalId").asString()));
        clinic.get("/api/plans/" + plan);
        assertThat(page(clinician, plan, "?from=signed"))
                .contains("1 goal revised", "2 author signatures lapsed", "target 9 → 7.")
                .contains("version " + signed + "</a>");
        assertThat(page(clinician, plan, "")).contains("target 9 → 7.", "aria-current=\"true\">Since you last signed");
        assertThat(page(compliance, plan, "?from=signed")).contains("You have never signed this plan.");
        JsonNode diff = Clinic.json(clinic.exchange(clinic.request("/api/plans/" + plan + "/diff?from=signed")
                .header("Waymark-On-Behalf-Of", Visitor.person("clinician"))));
        assertThat(diff.at("/from/version").asLong()).isEqualTo(signed);
        assertThat(diff.get("summary").asString()).contains("target 9 → 7");
        JsonNode goal = diff.get("parts")
                .valueStream()
                .filter(part -> part.get("kind").asString().equals("GOAL"))
                .findFirst()
                .orElseThrow();
        assertThat(goal.get("words").asString()).isEqualTo("Goal \"Lift mood for good\": target 9 → 7.");
        assertThat(goal.at("/changes/0/before").asInt()).isEqualTo(9);
        assertThat(goal.at("/changes/0/after").asInt()).isEqualTo(7);
        assertThat(goal.at("/versions/0").asLong()).isEqualTo(signed + 1);
        assertThat(clinic.get("/api/plans/" + plan + "/diff?from=activation&to=signature")
                        .at("/to/version")
                        .asLong())
                .isEqualTo(signed);
    }

    @Test
    void lateEntriesAndCorrectionsAreMarkedAsThat() throws Exception {
        String plan = StoriedPlan.told(clinic);
        String goal = clinic.get("/api/plans/" + plan).at("/goals/0/goalId").asString();
        String entry = clinic.send("RecordProgress", """
                {"planId": "%s", "goalId": "%s", "scale": "NUMERIC", "value": 7, "effectiveAt": "%s"}""".formatted(plan, goal, Instant.now()))
                .at("/ids/entryId")
                .asString();
        clinic.send("CorrectEntry", """
                {"planId": "%s", "entryId": "%s", "kind": "CORRECTION", "changes": {"value": 6}, "reason": {"text": "Misread"}}""".formatted(plan, entry));
        clinic.get("/api/plans/" + plan);
        for (String path : List.of("/compare", "/print/compare")) {
            assertThat(compliance.get("/plans/" + plan + path + "?from=8&to=9").body())
                    .as(path)
                    .contains("Late entry")
                    .doesNotContain("Correction");
            assertThat(compliance
                            .get("/plans/" + plan + path + "?from=13&to=14")
                            .body())
                    .as(path)
                    .contains("Correction")
                    .doesNotContain("Late entry");
            assertThat(compliance
                            .get("/plans/" + plan + path + "?from=12&to=13")
                            .body())
                    .as(path)
                    .doesNotContain("Late entry", "Correction");
        }
        JsonNode late = clinic.get("/api/plans/" + plan + "/diff?from=8&to=9").at("/parts/0");
        assertThat(late.get("late").asBoolean()).isTrue();
        assertThat(late.get("corrects").asBoolean()).isFalse();
    }

    @Test
    void itIsPrintedAndSavedAsItStands() throws Exception {
        String plan = StoriedPlan.told(clinic);
        HttpResponse<String> sheet = compliance.get("/plans/" + plan + "/print/compare?from=8");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body())
                .contains(
                        "Changes to the plan", "Save as PDF", "compare.pdf?from=8", "By version 10", "1 goal revised");
        HttpResponse<byte[]> pdf = compliance.bytes("/plans/" + plan + "/compare.pdf?from=8&to=11");
        assertThat(pdf.headers().firstValue("content-type")).hasValue("application/pdf");
        try (var document = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("From version 8", "to version 11", "Lift mood for good", "author signature lapsed")
                    .doesNotContain("Save as PDF");
        }
        assertThat(compliance
                        .get("/plans/" + plan + "/print/compare?from=review")
                        .statusCode())
                .isEqualTo(404);
        assertThat(new String(
                        compliance.bytes("/plans/" + plan + "/compare.pdf").body(), StandardCharsets.UTF_8))
                .doesNotStartWith("%PDF");
    }

    @Test
    void whatNobodyCanMeanIsSaidToBeWrong() {
        String plan = StoriedPlan.told(clinic);
        for (String wrong : List.of(
                "from=soon",
                "from=0",
                "from=1&to=Signed",
                "from=1&effectiveAt=1",
                "effectiveFrom=soon",
                "from=1&effectiveAt=2026-01-01&effectiveTo=2026-01-01")) {
            assertThat(compliance.get("/plans/" + plan + "/compare?" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(compliance.get("/plans/" + plan + "/compare?from=89").statusCode())
                .isEqualTo(404);
        assertThat(compliance.get("/plans/" + plan + "/compare?from=2020-01-01").statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedInAs("admin")
                        .get("/plans/" + plan + "/compare?from=1")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void hundredsOfScoresAreToldShortly() {
        String plan = LongPlan.of(clinic, 400);
        String page = page(compliance, plan, "?from=1");
        assertThat(page).contains("401 scores recorded", "The latest 100 of them");
        assertThat(page.split("recorded\\.</p>")).hasSize(101);
    }

    @Test
    void bothEndsAreChosenByKeyboard() {
        String plan = StoriedPlan.told(clinic);
        try (Browsers browsers = new Browsers()) {
            Page page = browsers.signedIn("compliance");
            page.navigate(Browsers.address("/plans/" + plan));
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Compare").setExact(true))
                    .press("Enter");
            page.getByLabel("From what was known").fill("8");
            page.getByLabel("To what was known").fill("11");
            page.keyboard().press("Enter");
            assertThat(page.locator("#outcome")).containsText("1 goal revised");
            page.locator(".behind a")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Version 10"))
                    .first()
                    .click();
            assertThat(page.locator("#happened")).hasText("Version 10");
            Browsers.accessible(page);
            assertThat(browsers.complaints()).isEmpty();
        }
    }

    private static String page(Visitor who, String plan, String ends) {
        HttpResponse<String> answer = who.get("/plans/" + plan + "/compare" + ends);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
