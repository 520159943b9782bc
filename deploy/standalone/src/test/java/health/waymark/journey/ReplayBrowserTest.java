package health.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stepping in a browser: by key, by button, by dragging, playing; the page itself is loaded once. */
class ReplayBrowserTest {
    private static Browsers browsers;
    private static Page page;
    private static String plan;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
        page = browsers.signedIn("compliance");
        plan = StoriedPlan.told(Clinic.system());
    }

    @AfterAll
    static void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    private static void stand(String vantage) {
        page.navigate(Browsers.address("/plans/" + plan + "/replay" + vantage));
    }

    private static void at(int version) {
        assertThat(page.locator("#happened")).hasText("Version " + version);
        assertThat(page).hasURL(Browsers.address("/plans/" + plan + "/replay?version=" + version));
        assertThat(page.locator("#now")).containsText("Version " + version + " of 12");
        assertThat(page.locator(".scrubber input")).hasValue(String.valueOf(version));
    }

    private static Locator step(String name) {
        return page.locator("[data-step=" + name + "]");
    }

    @Test
    void byKeysWithoutLoadingThePageAgain() {
        stand("?version=5");
        List<String> loaded = new ArrayList<>();
        page.onFrameNavigated(frame -> loaded.add(frame.url()));
        page.evaluate("document.body.dataset.same = 'yes'");
        page.keyboard().press("ArrowRight");
        at(6);
        page.keyboard().press("ArrowLeft");
        at(5);
        page.keyboard().press("Home");
        at(1);
        page.keyboard().press("End");
        at(12);
        assertThat(page.locator("body")).hasAttribute("data-same", "yes");
        // What is typed is no step.
        page.locator("#version").fill("7");
        page.locator("#version").press("ArrowLeft");
        page.locator("#version").press("Enter");
        at(7);
        page.reload();
        at(7);
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void whatHappenedIsInViewAndWhatChangedIsMarked() {
        stand("?version=3");
        page.keyboard().press("ArrowRight");
        at(4);
        Locator told = page.locator(".told");
        wholly(told.locator("#happened"));
        wholly(told.locator(".facts"));
        Locator objective = page.locator(".objective.pointed-out");
        assertThat(objective).containsText("Changed here");
        assertThat(page.locator("#now")).containsText("Walk 20 minutes");
        assertThat(page.locator("#now")).hasAttribute("aria-live", "polite");
        Browsers.accessible(page);
        page.getByText("Show it in the plan").click();
        wholly(objective);
    }

    @Test
    void whoeverReadsThePlanFurtherDownIsShownWhereItChanged() {
        stand("?version=8");
        page.getByText("Show it in the plan").click();
        page.keyboard().press("ArrowRight");
        at(9);
        wholly(page.locator("details.scores[open] tr.pointed-out"));
        page.keyboard().press("ArrowRight");
        at(10);
        assertThat(page.locator(".goal.pointed-out")).isInViewport();
        Browsers.accessible(page);
    }

    /** In the window, and not under the bar that stays. */
    private static void wholly(Locator part) {
        assertThat(part).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.99));
        double bar = box(page.locator(".drive")).y + box(page.locator(".drive")).height;
        assertThat(box(part).y).isGreaterThanOrEqualTo(bar);
    }

    private static BoundingBox box(Locator part) {
        return Objects.requireNonNull(part.boundingBox());
    }

    @Test
    void theButtonsKeepTheFocusAndSayWhereTheyEnd() {
        stand("?version=11");
        step("next").focus();
        page.keyboard().press("Enter");
        at(12);
        assertThat(step("next")).isFocused();
        assertThat(step("next")).hasAttribute("aria-disabled", "true");
        page.keyboard().press("Enter");
        at(12);
        step("previous").click();
        at(11);
        assertThat(step("next")).hasAttribute("href", Browsers.address("/plans/" + plan + "/replay?version=12"));
        step("first").click();
        at(1);
        Browsers.accessible(page);
    }

    @Test
    void itPlaysToTheEndAndPauses() {
        stand("?version=10");
        page.keyboard().press(" ");
        assertThat(step("play")).hasText("Pause");
        at(11);
        page.keyboard().press(" ");
        assertThat(step("play")).hasText("Play");
        step("play").click();
        at(12);
        assertThat(step("play")).hasText("Play");
    }

    @Test
    void theScriptBringsItsSlider() {
        stand("?version=5");
        assertThat(page.locator(".scrubber")).isVisible();
        assertThat(page.locator(".keys")).isVisible();
    }

    @Test
    void draggingGetsTheVersionItStopsAt() {
        stand("?version=2");
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.locator(".scrubber input").evaluate("""
                range => { for (let at = 3; at <= 9; at++) { range.value = at; range.dispatchEvent(new Event('input', {bubbles: true})) } }""");
        at(9);
        assertThat(asked).noneMatch(url -> url.matches(".*version=[4-8]"));
    }

    @Test
    void otherAxesStayWhereTheyAre() {
        stand("?version=8&effectiveAt=2026-01-31");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#replay-step")).containsText("This was not true yet");
        assertThat(page).hasURL(Browsers.address("/plans/" + plan + "/replay?effectiveAt=2026-01-31&version=9"));
    }

    @Test
    void withoutAScriptItIsLinksAndAForm() {
        Page plain = browsers.signedIn("clinician", new Browser.NewContextOptions().setJavaScriptEnabled(false));
        plain.navigate(Browsers.address("/plans/" + plan));
        plain.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Replay").setExact(true))
                .click();
        assertThat(plain.locator("#happened")).hasText("Version 12");
        plain.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Previous").setExact(true))
                .click();
        assertThat(plain.locator("#happened")).hasText("Version 11");
        plain.locator("#version").fill("4");
        plain.keyboard().press("Enter");
        assertThat(plain.locator("#happened")).hasText("Version 4");
        assertThat(plain.locator("[data-step=play]")).isHidden();
        assertThat(plain.locator(".scrubber")).isHidden();
        plain.getByText("Show it in the plan").click();
        assertThat(plain.locator(".objective.pointed-out")).isInViewport();
    }
}
