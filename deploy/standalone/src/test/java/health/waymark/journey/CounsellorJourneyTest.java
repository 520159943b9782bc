package health.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A counsellor's work in a real browser, from a new draft to a closed goal, by keyboard, late, and without scripts. */
class CounsellorJourneyTest {

    @Test
    void fromDraftToClosedGoal() {
        try (Browsers browsers = new Browsers()) {
            Page page = browsers.signedIn("clinician");
            walk(page, true);
            assertThat(browsers.complaints()).isEmpty();
        }
    }

    @Test
    void theSameWithoutScripts() {
        try (Browsers browsers = new Browsers()) {
            walk(browsers.signedIn("clinician", new Browser.NewContextOptions().setJavaScriptEnabled(false)), false);
        }
    }

    @Test
    void threeScoresByKeyboard() {
        String plan = ActivePlan.of(Clinic.system());
        Clinic clinic = Clinic.system();
        for (String statement : new String[] {"Sleep", "See friends"}) {
            String goal = clinic.send("SetGoal", """
                    {"planId": "%s", "statement": "%s"}""".formatted(plan, statement))
                    .at("/ids/goalId")
                    .asString();
            clinic.send("RecordAcceptance", """
                    {"planId": "%s", "goalId": "%s", "acceptance": "AGREE"}""".formatted(plan, goal));
        }
        clinic.get("/api/plans/" + plan);
        try (Browsers browsers = new Browsers()) {
            Page page = browsers.signedIn("clinician");
            page.navigate(Browsers.address("/plans/" + plan + "/session"));
            Browsers.accessible(page);
            page.navigate(Browsers.address("/plans/" + plan + "/session"));
            assertThat(page.getByLabel("Lift mood for good", exactly())).isFocused();
            String[] presses = {"7", "Tab", "Tab", "6", "Tab", "4", "Enter"};
            for (String key : presses) {
                page.keyboard().press(key);
            }
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("3 scores recorded.");

            page.navigate(Browsers.address("/plans/" + plan + "/session"));
            assertThat(page.getByLabel("Lift mood for good", exactly())).isFocused();
            page.keyboard().type("many");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("1 score is not.");
            assertThat(page.getByLabel("Lift mood for good", exactly())).hasValue("many");
            assertThat(page.getByLabel("Lift mood for good", exactly())).isFocused();
            Browsers.accessible(page);
            assertThat(browsers.complaints()).isEmpty();
        }
    }

    @Test
    void whoeverIsLateKeepsTheirs() {
        String plan = ActivePlan.of(Clinic.system());
        String goal =
                Clinic.system().get("/api/plans/" + plan).at("/goals/0/goalId").asString();
        String form = Browsers.address("/plans/" + plan + "/do/ReviseGoal?goalId=" + goal);
        try (Browsers browsers = new Browsers()) {
            Page late = browsers.signedIn("clinician");
            Page early = browsers.signedIn("supervisor");
            late.navigate(form);
            early.navigate(form);
            early.getByLabel("In the client's own words").fill("Get through a month");
            early.getByLabel("Why").fill("Client's wish");
            press(early, "Save the changes");
            assertThat(early.getByRole(AriaRole.STATUS)).containsText("Goal revised.");

            late.getByLabel("Goal", new Page.GetByLabelOptions().setExact(true)).fill("Mood that lasts");
            late.getByLabel("In the client's own words").fill("Get through a year");
            late.getByLabel("Why").fill("Wording");
            press(late, "Save the changes");
            Locator told = late.getByRole(AriaRole.ALERT);
            assertThat(told).containsText("Example Supervisor");
            assertThat(told).isFocused();
            assertThat(late.getByText("Now: Get through a month")).isVisible();
            Browsers.accessible(late);
            press(late, "Keep mine: save the changes");
            assertThat(late.getByRole(AriaRole.STATUS)).containsText("Goal revised.");
            assertThat(late.getByRole(AriaRole.HEADING, named("Mood that lasts")))
                    .isVisible();
            assertThat(late.getByText("Get through a year").first()).isVisible();
            assertThat(browsers.complaints()).isEmpty();
        }
    }

    private static void walk(Page page, boolean scan) {
        page.navigate(Browsers.address("/plans"));
        follow(page, "New plan");
        look(page, scan);
        press(page, "Draft the plan");
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("“Name” is required.");
        look(page, scan);
        page.getByLabel("Name", exactly()).first().fill("Journey Person");
        page.getByLabel("Id", exactly()).first().fill("c-6006");
        press(page, "Draft the plan");
        done(page, "Plan drafted.");
        look(page, scan);

        follow(page, "Add a problem");
        page.getByLabel("The problem or need").fill("Low mood");
        press(page, "Add the problem");
        done(page, "Problem added.");

        follow(page, "Set a goal");
        page.getByLabel("Goal", exactly()).fill("Lift mood");
        page.getByLabel("In the client's own words").fill("Get through a week");
        page.getByLabel("Low mood").check();
        page.getByLabel("Measure", new Page.GetByLabelOptions()).first().fill("PHQ-9 total");
        page.getByLabel("Baseline").fill("18");
        page.getByLabel("Reached at").selectOption("LE");
        page.getByLabel("Target value").fill("9");
        page.getByLabel("Reach it by").fill("2199-01-31");
        look(page, scan);
        press(page, "Set the goal");
        done(page, "Goal set.");

        follow(page, "Add an objective (Lift mood)");
        page.getByLabel("Objective", exactly()).fill("Walk 20 minutes");
        press(page, "Add the objective");
        done(page, "Objective added.");
        follow(page, "Add one for “Walk 20 minutes”");
        page.getByLabel("What is done").fill("Behavioural activation");
        page.getByLabel("Manner").fill("Individual");
        page.getByLabel("How often").fill("weekly");
        page.getByLabel("As", exactly()).fill("therapist");
        look(page, scan);
        press(page, "Add the intervention");
        done(page, "Intervention added.");

        follow(page, "What the client says (Lift mood)");
        page.getByLabel("The client").selectOption("AGREE");
        press(page, "Record it");
        done(page, "Recorded what the client says.");
        follow(page, "Sign");
        assertThat(page.getByText("What is signed")).isVisible();
        look(page, scan);
        press(page, "Sign");
        done(page, "The plan is signed.");
        assertThat(page.getByText("Own login", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        follow(page, "Document why not");
        page.getByLabel("Why").fill("Client declines to sign");
        press(page, "Document it");
        done(page, "Documented why there is no signature.");
        follow(page, "Activate the plan");
        press(page, "Activate");
        done(page, "The plan is active.");
        look(page, scan);

        follow(page, "Record a session");
        assertThat(page.getByLabel("Lift mood", exactly())).isFocused();
        page.getByLabel("Lift mood", exactly()).fill("8");
        press(page, "Save all");
        done(page, "1 score recorded.");
        page.getByText("1 score of Lift mood").click();
        follow(page, "Correct (8 on");
        page.getByLabel("Because").selectOption("CORRECTION");
        page.getByLabel("Score", new Page.GetByLabelOptions()).first().fill("7");
        page.getByLabel("Why").fill("Typing error");
        press(page, "Save the correction");
        done(page, "Score corrected.");

        follow(page, "Review the plan");
        look(page, scan);
        page.getByLabel("Close it").check();
        page.getByLabel("Journey Person (client)").check();
        press(page, "Complete the review");
        done(page, "The review is completed.");
        follow(page, "Close “Lift mood”");
        page.getByLabel("In the end it was").selectOption("ACHIEVED");
        page.getByLabel("Why").fill("Target reached");
        press(page, "Close the goal");
        done(page, "The goal is closed.");
        assertThat(page.getByText("Closed, cancelled and declined goals: 1")).isVisible();
        look(page, scan);
    }

    private static void look(Page page, boolean scan) {
        if (scan) {
            Browsers.accessible(page);
        }
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void done(Page page, String words) {
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(words);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
