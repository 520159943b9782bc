package health.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import health.waymark.standalone.RunningWaymark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages in a real browser, by keyboard and mouse, with nothing refused by the content security policy. */
class FirstPageTest {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Clinic clinic = Clinic.system();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void signInListPlanHistorySignOut() {
        String plan = StoriedPlan.told(clinic);
        try (Playwright playwright = playwright();
                Browser browser = browser(playwright)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                walk(browser.newPage(new Browser.NewPageOptions().setColorScheme(scheme)), plan);
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void fitsAPhone() {
        String plan = StoriedPlan.told(clinic);
        try (Playwright playwright = playwright();
                Browser browser = browser(playwright)) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(360, 740));
            signIn(page);
            for (String path : List.of(
                    "/today",
                    "/plans",
                    "/plans/" + plan,
                    "/plans/" + plan + "/timeline",
                    "/plans/" + plan + "/history")) {
                page.navigate(address(path));
                Object overflow =
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(overflow).as(path).isEqualTo(0);
            }
        }
    }

    private void walk(Page page, String plan) {
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);

        page.navigate(address("/plans"));
        accessible(page, "sign-in");
        signIn(page);

        assertThat(page).hasTitle("Plans · Waymark");
        accessible(page, "list");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to content");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();

        page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true)).fill("Storied");
        page.keyboard().press("Enter");
        page.locator("a[href='/plans/" + plan + "']").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("P. Storied");
        accessible(page, "plan");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Progress").setExact(true))
                .click();
        page.getByText("The same as a table").first().click();
        assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Score"))
                        .first())
                .isVisible();
        accessible(page, "timeline");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("History").setExact(true))
                .click();
        assertThat(page.getByText("Problem \"Low mood most days\"").first()).isVisible();
        page.getByText("Before and after").first().click();
        assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Before"))
                        .first())
                .isVisible();
        accessible(page, "history");

        page.navigate(address("/today"));
        accessible(page, "today");

        page.getByText("Sign out").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are signed out.");
        page.navigate(address("/plans/" + plan));
        assertThat(page).hasTitle("Sign in · Waymark");
        page.close();
    }

    private static void signIn(Page page) {
        page.navigate(address("/login"));
        page.getByLabel("Name").fill("clinician");
        page.getByLabel("Password").fill(Visitor.password("clinician"));
        page.keyboard().press("Enter");
        page.waitForURL(place -> !place.contains("/login"));
    }

    private static void accessible(Page page, String name) {
        var found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(found.stream().map(rule -> rule.getId() + " " + rule.getNodes()))
                .as(name)
                .isEmpty();
    }

    private static String address(String path) {
        return RunningWaymark.shared().address().resolve(path).toString();
    }

    private static Playwright playwright() {
        assumeTrue(
                chromium().isPresent(), "There is no Chromium on this machine: the pages are not tried in a browser.");
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Browser browser(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium().orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Optional<Path> chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
