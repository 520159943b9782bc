package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import health.waymark.disclosure.OpenedZip;
import health.waymark.standalone.RunningWaymark;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A clinician opens another's plan: asked why, let in for a while, on record; and compliance sees it. */
class BreakGlassPageTest {
    private static final String REASON = "On call: client at the door";

    private final Clinic clinic = Clinic.system();
    private final Auditor auditor = new Auditor();
    private final String plan = ActivePlan.of(clinic);
    private final String page = "/plans/" + plan;

    @TempDir
    Path folder;

    @BeforeEach
    void close() {
        privacy(true);
    }

    @AfterEach
    void open() {
        privacy(false);
    }

    private static void privacy(boolean on) {
        Clinic officer = new Clinic(
                RunningWaymark.shared().address(),
                Visitor.signedInAs("compliance").token());
        HttpResponse<String> answer = officer.exchange(officer.request("/api/organisation/settings")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"caseloadPrivacy\": " + on + ", \"reason\": \"Tried out.\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElse("");
    }

    private HttpResponse<String> broken(Visitor visitor, String reason, String to) {
        return visitor.post(
                page + "/glass",
                "reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8) + "&onward="
                        + URLEncoder.encode(to, StandardCharsets.UTF_8) + "&_csrf=" + visitor.token(page + "/glass"));
    }

    @Test
    void thePageAsksWhyAndThenGoesOnToWhatWasWanted() {
        try (Browsers browsers = new Browsers()) {
            Page clinician = browsers.signedIn("clinician");
            clinician.navigate(Browsers.address(page + "/timeline"));
            assertThat(clinician.title()).contains("Break the glass");
            assertThat(clinician.content()).contains("Dana Whitfield").doesNotContain("Lift mood");
            Browsers.accessible(clinician);

            var breaking =
                    new Page.GetByRoleOptions().setName("Break the glass").setExact(true);
            clinician.getByRole(AriaRole.BUTTON, breaking).click();
            PlaywrightAssertions.assertThat(clinician.getByRole(AriaRole.ALERT)).containsText("1 to 500 characters");
            Browsers.accessible(clinician);

            clinician.getByLabel("Why you need it").fill(REASON);
            clinician.getByRole(AriaRole.BUTTON, breaking).click();
            clinician.waitForURL("**/timeline");
            assertThat(clinician.content()).contains("Lift mood");
            PlaywrightAssertions.assertThat(clinician.getByText("You broke the glass on this plan: “" + REASON + "”."))
                    .isVisible();
            Browsers.accessible(clinician);
            clinician.navigate(Browsers.address(page));
            assertThat(clinician.content()).contains("Lift mood");

            Page compliance = browsers.signedIn("compliance");
            auditor.awaited("/api/accesses?breakGlass=true&plan=" + plan, 3);
            compliance.navigate(Browsers.address("/audit/accesses"));
            assertThat(compliance.content())
                    .contains("through broken glass", REASON, "Was asked why they need the plan");
            Browsers.accessible(compliance);
            compliance
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Broken glass").setExact(true))
                    .click();
            assertThat(compliance.content()).contains("Broke the glass", "Opened the plan that was closed", REASON);
            Browsers.accessible(compliance);
            assertThat(browsers.complaints()).isEmpty();
        }
    }

    @Test
    void itIsOnRecordOnceAsBrokenAndEveryLookAfterItAsSuch() {
        Visitor clinician = Visitor.signedInAs("clinician");
        assertThat(location(broken(clinician, REASON, page + "/history"))).endsWith(page + "/history");
        assertThat(clinician.get(page + "/history").statusCode()).isEqualTo(200);
        assertThat(clinician.get(page).statusCode()).isEqualTo(200);
        assertThat(clinician.bytes(page + "/plan.pdf").statusCode()).isEqualTo(200);
        List<JsonNode> looks = auditor.awaited("/api/accesses?breakGlass=true&sort=OLDEST&plan=" + plan, 4);
        assertThat(looks)
                .extracting(look -> look.get("address").asString())
                .containsExactlyInAnyOrder(
                        "/plans/{planId}/glass",
                        "/plans/{planId}/history",
                        "/plans/{planId}",
                        "/plans/{planId}/plan.pdf");
        assertThat(looks).allSatisfy(look -> {
            assertThat(look.get("purposeOfUse").asString()).isEqualTo("BTG");
            assertThat(look.get("reason").asString()).isEqualTo(REASON);
            assertThat(look.at("/actor/id").asString()).isEqualTo("clinician");
        });
    }

    @Test
    void whoeverGetsAPackageOfThePlanReadsOfIt() throws IOException {
        Visitor clinician = Visitor.signedInAs("clinician");
        broken(clinician, REASON, page);
        assertThat(clinician.get(page).statusCode()).isEqualTo(200);
        auditor.awaited("/api/accesses?breakGlass=true&plan=" + plan, 2);
        Path zip = OrderedPackages.fetched(
                Clinic.as("auditor"), OrderedPackages.made("{\"planId\": \"" + plan + "\"}"), folder);
        String told = "<strong>Glass broken.</strong> %s<br/>Because: " + REASON;
        assertThat(OpenedZip.text(zip, "report.html"))
                .containsOnlyOnce(told.formatted("Opened the plan that was closed"))
                .containsOnlyOnce(told.formatted("Looked at the plan"));
        assertThat(ReceivedPackage.pdf(zip, "report.pdf"))
                .contains(
                        "Glass broken. Opened the plan that was closed Because: " + REASON,
                        "Glass broken. Looked at the plan Because: " + REASON);
    }

    @Test
    void itOpensThisPlanInThisSessionAndNothingElse() {
        Visitor clinician = Visitor.signedInAs("clinician");
        broken(clinician, REASON, page);
        assertThat(clinician.get(page).statusCode()).isEqualTo(200);
        String other = clinic.draft();
        clinic.get("/api/plans/" + other);
        assertThat(location(clinician.get("/plans/" + other))).contains("/plans/" + other + "/glass");
        assertThat(location(Visitor.signedInAs("clinician").get(page))).contains("/glass");
        Clinic tools = new Clinic(RunningWaymark.shared().address(), clinician.token());
        assertThat(tools.read("/api/plans/" + plan).statusCode())
                .as("a tool says so itself")
                .isEqualTo(403);
    }

    @Test
    void whatIsSentFromAPageThatClosedIsRefusedAndNotDone() {
        Visitor clinician = Visitor.signedInAs("clinician");
        broken(clinician, REASON, page);
        FilledForm form = FilledForm.at(clinician, page + "/do/AddProblem").set("/statement", "Sleeps badly");
        assertThat(form.done()).contains("role=\"status\"");
        JsonNode before = clinic.get("/api/plans/" + plan);

        Visitor stranger = Visitor.signedInAs("clinician");
        HttpResponse<String> refused =
                stranger.post(page + "/do/AddProblem", "%2Fstatement=x&_csrf=" + stranger.token("/plans"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("This is another clinician&#39;s plan")
                .doesNotContain("Lift mood");
        assertThat(clinic.get("/api/plans/" + plan).get("version")).isEqualTo(before.get("version"));
    }

    @Test
    void itLeadsNowhereElse() {
        Visitor clinician = Visitor.signedInAs("clinician");
        for (String to : List.of(
                "https://elsewhere.example/", "//elsewhere.example", "/plans/" + plan + "/../../x", "/operate", "")) {
            Visitor fresh = Visitor.signedInAs("clinician");
            assertThat(location(broken(fresh, REASON, to)).replaceFirst("https?://[^/]*", ""))
                    .as(to)
                    .isEqualTo(page);
        }
        assertThat(clinician
                        .get("/plans/00000000-0000-7000-8000-000000000000/glass")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void itIsNotAskedWhereNothingIsClosed() {
        assertThat(location(Visitor.signedInAs("supervisor").get(page + "/glass")))
                .endsWith(page);
        assertThat(Visitor.signedInAs("admin").get(page + "/glass").statusCode())
                .isEqualTo(403);
        privacy(false);
        assertThat(location(Visitor.signedInAs("clinician").get(page + "/glass")))
                .endsWith(page);
        assertThat(Visitor.signedInAs("clinician").get(page).statusCode()).isEqualTo(200);
    }
}
