package health.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A review nobody held comes before the supervisor, who sees that it happens. */
class EscalationTest {
    private static final Duration LONG_AGO = Duration.ofDays(100);

    private final Clinic clinic = Clinic.system();

    /** A plan that has been active for longer than its review cycle. */
    private String overdue(String client) {
        String began = Instant.now().minus(LONG_AGO).toString();
        String plan = clinic.send("DraftPlan", """
                {"subject": {"type": "CLIENT", "id": "c-900", "display": "%s"},
                 "clinician": {"id": "clin-7", "display": "Dana Whitfield", "credential": "LCSW"},
                 "supervisor": {"id": "%s", "display": "Example Supervisor"}, "startsOn": "2025-01-05"}
                """.formatted(client, Visitor.person("supervisor")))
                .get("planId")
                .asString();
        clinic.send("AddProblem", "{\"planId\": \"%s\", \"statement\": \"Low mood\"}".formatted(plan));
        clinic.send("SetGoal", """
                {"planId": "%s", "statement": "Lift mood", "target": {"measure": {"display": "PHQ-9 total"}, "baseline": 18,
                 "comparator": "LE", "value": 9, "unit": "points", "due": "2099-03-31"}}""".formatted(plan));
        clinic.send("AttestPlan", """
                {"planId": "%s", "signer": {"id": "clin-7", "display": "Dana"}, "role": "AUTHOR", "meaning": "mine"}""".formatted(plan));
        clinic.send("DocumentNonSignature", """
                {"planId": "%s", "reason": {"text": "declines"}}""".formatted(plan));
        clinic.send("ActivatePlan", "{\"planId\": \"%s\", \"effectiveAt\": \"%s\"}".formatted(plan, began));
        return plan;
    }

    @Test
    void theSupervisorSeesItAndReviews() {
        String plan = overdue("Unreviewed Client");
        await().atMost(Duration.ofSeconds(30)).until(() -> clinic.get("/api/reminders?plan=" + plan)
                .get("items")
                .valueStream()
                .anyMatch(each -> each.get("kind").asString().equals("ESCALATED_SUPERVISOR")));
        try (Browsers browsers = new Browsers()) {
            Page page = browsers.signedIn("supervisor");
            page.navigate(Browsers.address("/today?whose=TEAM"));
            Locator line = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Unreviewed Client"));
            assertThat(line).containsText("escalated");
            assertThat(line).containsText("10 days ago");
            Browsers.accessible(page);
            line.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Review the plan"))
                    .click();
            assertThat(page).hasURL(Browsers.address("/plans/" + plan + "/review"));
            page.getByLabel("Continue").check();
            page.getByLabel("Unreviewed Client (client)").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete the review"))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("The review is completed.");
            page.navigate(Browsers.address("/plans/" + plan + "/history?kind=REMINDER"));
            assertThat(page.getByText("supervisor").first()).isVisible();
            page.navigate(Browsers.address("/today?whose=TEAM&need=OVERDUE"));
            assertThat(page.locator("main")).not().containsText("Unreviewed Client");
            assertThat(browsers.complaints()).isEmpty();
        }
    }

    @Test
    void aReminderIsNoVersionOfThePlan() {
        String plan = overdue("Reminded Client");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        clinic.get("/api/reminders?plan=" + plan).get("items").size() > 0);
        Visitor compliance = Visitor.signedInAs("compliance");
        String history = compliance.get("/plans/" + plan + "/history").body();
        Matcher counted = Pattern.compile(
                        "of <span class=\"number\">(\\d+)</span> entries: (\\d+) changes, (\\d+) about reminders")
                .matcher(history);
        assertThat(counted.find()).as(history).isTrue();
        int changes = Integer.parseInt(counted.group(2));
        assertThat(changes + Integer.parseInt(counted.group(3))).isEqualTo(Integer.parseInt(counted.group(1)));
        assertThat(compliance.get("/plans/" + plan).body())
                .contains("All " + changes + " changes")
                .doesNotContain("Reminder that");
        List<String> entries = Arrays.stream(history.split("<li id=\"")).skip(1).toList();
        assertThat(entries)
                .filteredOn(entry -> entry.startsWith("p"))
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(entry).contains("Beside the plan").doesNotContain("ersion", "Replay"));
        assertThat(entries)
                .filteredOn(entry -> entry.startsWith("v"))
                .hasSize(changes)
                .allSatisfy(entry -> assertThat(entry).contains(">Version ", "Replay"));
        assertThat(compliance.get("/plans/" + plan + "/history?kind=REMINDER").body())
                .containsPattern("entr(y|ies): \\d+ about reminders");
    }
}
