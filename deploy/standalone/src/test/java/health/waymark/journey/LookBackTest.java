package health.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import health.waymark.pages.query.Wording;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan looked at from another day, on either axis of time: over HTTP, on its pages and by keyboard. */
class LookBackTest {
    private final Clinic clinic = Clinic.system();
    private final Visitor compliance = Visitor.signedInAs("compliance");
    private final String today = LocalDate.now(ZoneOffset.UTC).toString();
    private String plan = "";

    /** All of it written down today, about the spring. */
    @BeforeEach
    void tell() {
        plan = clinic.send("DraftPlan", """
                {"subject": {"type": "CLIENT", "id": "c-5005", "display": "L. Ate"}, "startsOn": "2026-01-05"}""").get("planId").asString();
        String goal =
                clinic.send("SetGoal", """
                {"planId": "%s", "statement": "Sleep through", "effectiveAt": "2026-02-01T09:00:00Z"}""".formatted(plan)).at("/ids/goalId").asString();
        String entry = clinic.send("RecordProgress", """
                {"planId": "%s", "goalId": "%s", "scale": "NUMERIC", "value": 3, "effectiveAt": "2026-03-01T09:00:00Z"}""".formatted(plan, goal))
                .at("/ids/entryId")
                .asString();
        clinic.send("CorrectEntry", """
                {"planId": "%s", "entryId": "%s", "kind": "CORRECTION", "changes": {"value": 4}, "reason": {"text": "Misread"}}""".formatted(plan, entry));
        clinic.get("/api/plans/" + plan);
    }

    @Test
    void theApiTellsWhatWasTrueAndWhatWasKnownApart() {
        var then = clinic.get("/api/plans/" + plan + "?effectiveAt=2026-03-01");
        assertThat(then.at("/goals/0/latest/value").asInt()).isEqualTo(4);
        assertThat(then.get("judgedOn").asString()).isEqualTo("2026-03-01");
        assertThat(then.get("version").asInt()).isEqualTo(4);
        assertThat(then.at("/compliance/review").asString()).isEqualTo("NOT_DUE");
        assertThat(then.at("/compliance/author").asString()).isEqualTo("MISSING");
        var known = clinic.get("/api/plans/" + plan + "?version=3&effectiveAt=2026-03-01");
        assertThat(known.at("/goals/0/latest/value").asInt()).isEqualTo(3);
        assertThat(clinic.get("/api/plans/" + plan + "?effectiveAt=2026-01-31")
                        .get("goals")
                        .size())
                .isZero();
        assertThat(clinic.read("/api/plans/" + plan + "?effectiveAt=2026-01-04").statusCode())
                .isEqualTo(404);
        assertThat(clinic.read("/api/plans/" + plan + "?asOf=2026-03-01&effectiveAt=2026-03-01")
                        .statusCode())
                .isEqualTo(404);
        assertThat(clinic.read("/api/plans/" + plan + "?effectiveAt=2026-03-01")
                        .headers()
                        .firstValue("etag"))
                .isEmpty();
        assertThat(clinic.read("/api/plans/" + plan + "/history?effectiveAt=").body())
                .contains("'effectiveAt' takes a day such as");
        assertThat(clinic.get("/api/plans/" + plan + "/diff?effectiveFrom=2026-01-31&effectiveTo=2026-02-02")
                        .get("summary")
                        .asString())
                .isEqualTo("1 goal added.");
    }

    @Test
    void everyPageOfThePlanSaysFromWhereItIsSeenAndLeadsBack() {
        String spring = "effectiveAt=2026-02-15";
        String page = page("?" + spring);
        assertThat(page)
                .contains("what was true of this plan", "at the end of 15 Feb 2026", "as far as is known today")
                .contains("judged as of", "<time datetime=\"2026-02-15\">15 Feb 2026</time>")
                .contains("Sleep through", "As it stands now")
                .contains("id=\"compliance\"", "None due", "Missing")
                .contains("href=\"/plans/" + plan + "/timeline?" + spring + "\"")
                .contains("href=\"/plans/" + plan + "/history?" + spring + "\"")
                .contains("href=\"/plans/" + plan + "?version=3&amp;" + spring + "\"")
                .contains("name=\"effectiveAt\" value=\"2026-02-15\"")
                .doesNotContain("1 score", "/do/", "data-live", "Print for the client");
        assertThat(page("?effectiveAt=2026-03-01")).contains("1 score");
        assertThat(page("?effectiveAt=2026-01-31")).contains("No goals yet").doesNotContain("Sleep through");
        assertThat(page("/timeline?" + spring))
                .contains("at the end of 15 Feb 2026", "Sleep through", "No score in this period")
                .contains("type=\"hidden\" name=\"effectiveAt\" value=\"2026-02-15\"")
                .doesNotContain("data-live", "Print for the client");
        assertThat(page("/timeline?effectiveAt=2026-03-01")).contains("1 Mar 2026: 4");
        assertThat(page("/history?" + spring))
                .contains("at the end of 15 Feb 2026", "Goal &quot;Sleep through&quot; set", "Plan drafted")
                .contains("type=\"hidden\" name=\"effectiveAt\" value=\"2026-02-15\"")
                .doesNotContain("Misread", "data-live");
        assertThat(page("/history?effectiveAt=2026-03-01&kind=PROGRESS"))
                .contains("1–2", "Misread")
                .doesNotContain("Plan drafted");
    }

    @Test
    void theTwoAxesHaveOneNameEach() {
        assertThat(page("?effectiveAt=2026-03-01"))
                .contains("Recorded: as it was known", "Effective: what was true")
                .contains("Recorded says what was known", "Effective says what was true")
                .contains("what was true of this plan (effective)");
        assertThat(page("/compare?from=1&effectiveTo=2026-03-01"))
                .contains("Recorded: from what was known", "Effective: to what was true", ", effective by <time");
        assertThat(page("/timeline")).contains(">Effective</th>").doesNotContain("True on");
        assertThat(page("/history")).contains("Effective <time").doesNotContain("True as of");
    }

    @Test
    void whatWasKnownThenOfWhatWasTrueThen() {
        assertThat(page("?asOf=" + today + "&effectiveAt=2026-03-01"))
                .contains("what was true of this plan", "at the end of 1 Mar 2026", "as far as was known")
                .contains("at the end of " + day(today));
        assertThat(page("?version=3&effectiveAt=2026-03-01T12:00:00Z"))
                .contains("at 1 Mar 2026, 12:00:00", "as far as was known at version")
                .contains("href=\"/plans/" + plan + "?version=4&amp;effectiveAt=2026-03-01T12:00:00Z\"");
        assertThat(page("/timeline?version=3"))
                .contains("as it stood at version", "1 Mar 2026: 3")
                .doesNotContain("1 Mar 2026: 4");
        assertThat(page("/history?version=2"))
                .contains("1–2", "as it stood at version")
                .doesNotContain("Misread");
        assertThat(page("?asOf=" + today)).contains("as it was known", "at the end of " + day(today), "version 4");
    }

    @Test
    void aDayToComeIsNotJudgedBeforeItCame() {
        String now = "this is the plan as it is known now, version 4";
        for (String ahead : new String[] {"?asOf=2999-01-01", "?effectiveAt=2999-01-01"}) {
            assertThat(page(ahead))
                    .contains("<strong>1 Jan 2999</strong> is yet to come", now)
                    .contains("judged as of", "<time datetime=\"" + today + "\">", "max=\"" + today + "\"")
                    .doesNotContain("at the end of 1 Jan 2999", "Overdue");
            assertThat(page("/timeline" + ahead)).contains("is yet to come", now);
            assertThat(page("/history" + ahead)).contains("is yet to come", now, "Plan drafted");
            assertThat(page("/replay" + ahead)).contains("is yet to come", "Version 4</h2>");
        }
        assertThat(page("?asOf=2999-01-01&effectiveAt=2026-02-15"))
                .contains("is yet to come", "what was true of this plan", "at the end of 15 Feb 2026")
                .contains("as far as is known today")
                .doesNotContain("Overdue", now);
        assertThat(page("?asOf=" + today)).doesNotContain("yet to come");
    }

    @Test
    void aDayLeftOutIsNoDayAndOneThatCannotBeIsSaidToBeWrong() {
        assertThat(page("?asOf=&effectiveAt=")).contains("data-live").doesNotContain("You are looking at");
        for (String wrong :
                new String[] {"effectiveAt=soon", "asOf=2026-02-30", "version=x", "version=1&asOf=2026-03-01"}) {
            for (String path : new String[] {"?", "/timeline?", "/history?"}) {
                assertThat(compliance.get("/plans/" + plan + path + wrong).statusCode())
                        .as(path + wrong)
                        .isEqualTo(400);
            }
        }
        assertThat(compliance.get("/plans/" + plan + "?effectiveAt=2026-01-04").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDayIsGoneToByKeyboardAndTheWayBackIsALink() {
        try (Browsers browsers = new Browsers()) {
            Page page = browsers.signedIn("clinician");
            page.navigate(Browsers.address("/plans/" + plan));
            page.getByText("Look back").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.getByLabel("As it was known at the end of")).isFocused();
            page.getByLabel("What was true at the end of").fill("2026-02-15");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.NOTE).first()).containsText("at the end of 15 Feb 2026");
            page.getByText("Progress").first().click();
            assertThat(page.getByLabel("What was true at the end of")).hasValue("2026-02-15");
            page.getByText("As it stands now").click();
            assertThat(page).hasURL(Browsers.address("/plans/" + plan + "/timeline"));
            assertThat(browsers.complaints()).isEmpty();
        }
    }

    private String page(String path) {
        var answer = compliance.get("/plans/" + plan + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String day(String day) {
        return new Wording(ZoneOffset.UTC).day(LocalDate.parse(day));
    }
}
