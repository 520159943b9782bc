package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** How people say how they want to be reminded, with and without a browser that runs scripts. */
class SettingsPageTest {
    private static final String PAGE = "/settings/reminders";

    @Test
    void whatIsChosenIsKeptAndShownAgain() {
        Visitor visitor = Visitor.signedInAs("compliance");
        FilledForm form = FilledForm.at(visitor, PAGE);
        assertThat(form.set("email", "SOON", "TARGET_PASSED")
                        .set("quiet", "OWN")
                        .set("from", "18:00")
                        .set("to", "08:30")
                        .set("mails", "DAILY")
                        .set("digestAt", "09:15")
                        .submit()
                        .headers()
                        .firstValue("location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith(PAGE + "?saved"));
        String page = visitor.get(PAGE).body();
        assertThat(page)
                .contains("value=\"18:00\"", "value=\"08:30\"", "value=\"09:15\"")
                .containsPattern("value=\"SOON\"[^>]* checked")
                .doesNotContainPattern("value=\"DUE\"[^>]* checked")
                .containsPattern("value=\"OVERDUE\"[^>]* disabled")
                .containsPattern("value=\"DAILY\"[^>]* checked");
        assertThat(Visitor.signedInAs("supervisor").get(PAGE).body())
                .as("another's")
                .containsPattern("value=\"DUE\"[^>]* checked")
                .doesNotContain("value=\"18:00\"");
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndNothingTypedIsLost() {
        FilledForm form = FilledForm.at(Visitor.signedInAs("admin"), PAGE)
                .set("quiet", "OWN")
                .set("from", "late")
                .set("to", "")
                .set("mails", "DAILY");
        HttpResponse<String> answer = form.submit();
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "The beginning must be a time of day such as 07:30.",
                        "The time of the daily mail is required.",
                        "value=\"late\"",
                        "href=\"#digestAt\"");
        assertThat(form.set("from", "20:00").set("digestAt", "08:00").submit().body())
                .contains("The end is required.", "value=\"20:00\"");
    }

    @Test
    void itIsFoundFromEveryPageAndOpenToEverybody() {
        try (Browsers browsers = new Browsers()) {
            Page page = browsers.signedIn("clinician");
            page.getByRole(AriaRole.BANNER)
                    .getByRole(AriaRole.LINK)
                    .getByText("Reminders")
                    .click();
            assertThat(page.url()).endsWith(PAGE);
            Browsers.accessible(page);
            page.getByLabel("My own:").check();
            page.getByLabel("From").fill("19:00");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save"))
                    .click();
            assertThat(page.locator("#wrong").textContent()).contains("The end is required.");
            Browsers.accessible(page);
            page.getByLabel("To", new GetByLabelOptions().setExact(true)).fill("07:00");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save"))
                    .click();
            assertThat(page.locator(".message.done").textContent()).contains("Saved");
            Browsers.accessible(page);
            assertThat(browsers.complaints()).isEmpty();
        }
    }
}
