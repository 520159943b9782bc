package health.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Open pages follow what others do, and leave alone what somebody is at. */
class LivePageTest {
    private static Browsers browsers;
    private static Page page;

    private final Clinic clinic = Clinic.system();
    private final String plan = ActivePlan.of(clinic);

    @BeforeAll
    static void open() {
        browsers = new Browsers();
        page = browsers.signedIn("clinician");
    }

    @AfterAll
    static void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    private void addProblem(String statement) {
        clinic.send("AddProblem", "{\"planId\": \"%s\", \"statement\": \"%s\"}".formatted(plan, statement));
    }

    private static Locator text(String text) {
        return page.locator("main").getByText(text).first();
    }

    @Test
    void aPlanShowsWhatOthersDoToIt() {
        page.navigate(Browsers.address("/plans/" + plan));
        page.locator("details.scores summary").first().click();
        Locator focused = page.locator("details.scores summary").first();
        addProblem("Sleeps badly since spring");
        assertThat(text("Sleeps badly since spring")).isVisible();
        assertThat(page.locator("details.scores").first()).hasAttribute("open", "");
        assertThat(focused).isFocused();
        assertThat(page.locator("#news")).containsText("Updated just now.");
        Browsers.accessible(page);
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void whoeverIsWritingIsToldAndLosesNothing() {
        page.navigate(Browsers.address("/plans/" + plan + "/session"));
        Locator score = page.locator("input[name^=score-]").first();
        score.fill("6.5");
        addProblem("Trouble at work");
        assertThat(page.locator("#news")).containsText("This plan has changed since you opened this page.");
        assertThat(score).hasValue("6.5");
        assertThat(page.locator("#news a")).hasAttribute("href", "/plans/" + plan + "/history");
        Browsers.accessible(page);
    }

    @Test
    void aSearchHalfTypedWaitsForItsWriter() {
        page.navigate(Browsers.address("/plans"));
        givesUpItsHalfTypedSearchFor("Waits for the search");
    }

    @Test
    void whoeverAsksGetsThePageEvenIfItReadsTheSame() {
        String address = Browsers.address("/plans");
        page.navigate(address);
        String asItWas = page.request().get(address).text();
        page.route(
                address,
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(asItWas)));
        givesUpItsHalfTypedSearchFor("Shows nowhere on this page");
    }

    private void givesUpItsHalfTypedSearchFor(String problem) {
        Locator search = page.getByLabel("Search");
        search.fill("Riv");
        addProblem(problem);
        page.locator("#news").getByText("Show it").click();
        assertThat(search).hasValue("");
        assertThat(page.locator("#news")).containsText("Updated just now.");
    }

    @Test
    void aPlanOfThePastStaysAsItWas() {
        page.navigate(Browsers.address("/plans/" + plan + "?version=1"));
        assertThat(page.locator("main").getAttribute("data-live")).isNull();
    }
}
